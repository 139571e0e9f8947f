#include "pipeline/seal/new_file.hpp"

#include "pipeline/error/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>

namespace voetnoot {

namespace {

constexpr int tries = 8;  // another run may remove and make it meanwhile

[[noreturn]] void refuse(const boost::filesystem::path& path, std::string_view why) {
    throw CannotRun(fmt::format("cannot write {}: {}", path.string(), why));
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
    refuse(path, fmt::format("it cannot be locked: {}",
                             std::error_code(error, std::generic_category()).message()));
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
        if (errno == ELOOP) refuse(path, "a link stands in its place");
        refuse_for(path, errno);
    }
    struct stat status {};
    const bool seen = ::fstat(descriptor, &status) == 0;
    const bool ours =
        seen && S_ISREG(status.st_mode) && status.st_nlink == 1 && status.st_uid == ::geteuid();
    if (!ours) {
        ::close(descriptor);
        refuse(path, "what stands in its place is not ours");
    }
    const bool free = lock(path, descriptor);
    if (free && is_still(path, descriptor)) ::unlink(path.c_str());
    ::close(descriptor);
    if (!free) refuse(path, "another run is writing it");
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
    refuse(path, "another run is writing it");
}

bool open_to_others(int descriptor) {
    return ::fchmod(descriptor, 0666 & ~usual_mask()) == 0;
}

}  // namespace voetnoot
