#include "pipeline/seal/new_file.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

namespace voetnoot {

namespace {

constexpr std::string_view partial = ".partial";
constexpr int tries = 8;  // another run may remove and make it meanwhile

[[noreturn]] void refuse(const boost::filesystem::path& path, const Phrase& why) {
    throw CannotRun(phrase("cannot write {}: {}", path.string(), why));
}

[[noreturn]] void refuse_for(const boost::filesystem::path& path, int error) {
    refuse(path, std::error_code(error, std::generic_category()).message());
}

// True: nobody else holds it.
bool lock(const boost::filesystem::path& path, int descriptor) {
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return true;
    if (errno == EWOULDBLOCK) return false;
    const int error = errno;
    ::close(descriptor);
    refuse(path,
           phrase("it cannot be locked: {}", std::error_code(error, std::generic_category()).message()));
}

bool is_still(const boost::filesystem::path& path, int descriptor) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(descriptor, &opened) == 0 && ::lstat(path.c_str(), &named) == 0 &&
           opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

void remove_left_behind(const boost::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        if (errno == ENOENT) return;
        if (errno == ELOOP) refuse(path, phrase("a link stands in its place"));
        refuse_for(path, errno);
    }
    struct stat status {};
    const bool seen = ::fstat(descriptor, &status) == 0;
    const bool ours =
        seen && S_ISREG(status.st_mode) && status.st_nlink == 1 && status.st_uid == ::geteuid();
    if (!ours) {
        ::close(descriptor);
        refuse(path, phrase("what stands in its place is not ours"));
    }
    const bool free = lock(path, descriptor);
    if (free && is_still(path, descriptor)) ::unlink(path.c_str());
    ::close(descriptor);
    if (!free) refuse(path, phrase("another run is writing it"));
}

std::string own_name(int descriptor) {
    return fmt::format("/proc/self/fd/{}", descriptor);
}

mode_t usual_mask() {
    static const mode_t mask = [] {
        const mode_t current = ::umask(077);
        ::umask(current);
        return current;
    }();
    return mask;
}

}  // namespace

int create_new(const boost::filesystem::path& path) {
    for (int left = tries; left > 0; --left) {
        const int descriptor =
            ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (descriptor < 0) {
            if (errno != EEXIST) refuse_for(path, errno);
            remove_left_behind(path);
            continue;
        }
        try {
            if (lock(path, descriptor) && is_still(path, descriptor)) return descriptor;
        } catch (const CannotRun&) {
            ::unlink(path.c_str());
            throw;
        }
        ::close(descriptor);  // another run has taken it for one that was left
    }
    refuse(path, phrase("another run is writing it"));
}

int create_unnamed(const boost::filesystem::path& path) {
    const boost::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    const int descriptor = ::open(folder.c_str(), O_RDWR | O_TMPFILE | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        if (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL) return -1;
        refuse_for(path, errno);
    }
    try {
        remove_left_behind(path);
    } catch (const CannotRun&) {
        ::close(descriptor);
        throw;
    }
    if (::access(own_name(descriptor).c_str(), F_OK) == 0) return descriptor;
    ::close(descriptor);  // without /proc it could be given none
    return -1;
}

bool give_name(int descriptor, const boost::filesystem::path& path) {
    return ::linkat(AT_FDCWD, own_name(descriptor).c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) ==
           0;
}

boost::filesystem::path random_name(const boost::filesystem::path& folder) {
    std::uint64_t number = 0;
    if (::getrandom(&number, sizeof number, 0) != static_cast<ssize_t>(sizeof number))
        refuse_for(folder, errno);
    return folder / fmt::format(".{:016x}{}", number, partial);
}

bool is_random_name(const std::string& name) {
    return name.size() == 17 + partial.size() && name.starts_with('.') && name.ends_with(partial) &&
           name.find_first_not_of("0123456789abcdef", 1) == 17;
}

bool open_to_others(int descriptor) {
    return ::fchmod(descriptor, 0666 & ~usual_mask()) == 0;
}

}  // namespace voetnoot
