#include "pipeline/seal/pending_file.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/seal/interrupted.hpp"
#include "pipeline/seal/new_file.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace voetnoot {

PendingFile::PendingFile(const boost::filesystem::path& folder, std::string_view name,
                         std::string_view bytes)
    : final_(folder / std::string(name)),
      temporary_(folder / fmt::format(".{}.partial", name)),
      previous_(previous_name(folder, std::string(name))),
      descriptor_(create_unnamed(temporary_)),
      waits_(descriptor_ < 0),
      named_(waits_) {
    if (named_) descriptor_ = create_new(temporary_);
    try {
        write(bytes);
    } catch (...) {
        if (named_) ::unlink(temporary_.c_str());
        ::close(descriptor_);
        throw;
    }
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : final_(std::move(other.final_)),
      temporary_(std::move(other.temporary_)),
      previous_(std::move(other.previous_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      waits_(std::exchange(other.waits_, false)),
      named_(other.named_),
      published_(std::exchange(other.published_, false)),
      set_aside_(std::exchange(other.set_aside_, false)) {}

PendingFile::~PendingFile() {
    if (descriptor_ < 0) return;
    if (waits_) ::unlink(temporary_.c_str());
    withdraw();
    ::close(descriptor_);
}

void PendingFile::write(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(phrase("cannot write"));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    ::sync_file_range(descriptor_, 0, 0, SYNC_FILE_RANGE_WRITE);  // begins; flush() tells of failures
}

void PendingFile::flush() const {
    if (!open_to_others(descriptor_)) fail(phrase("cannot write"));
    if (::fsync(descriptor_) != 0) fail(phrase("cannot flush"));
}

// A second name for what has the final one, which is never without a file; or, on a file system that
// knows no second names, another name.
void PendingFile::set_aside() {
    struct stat status {};
    if (::lstat(final_.c_str(), &status) != 0) {
        if (errno == ENOENT) return;
        fail(phrase("cannot replace"));
    }
    if (!S_ISREG(status.st_mode)) {
        errno = S_ISDIR(status.st_mode) ? EISDIR : S_ISLNK(status.st_mode) ? ELOOP : EEXIST;
        fail(phrase("cannot replace"));
    }
    if (::link(final_.c_str(), previous_.c_str()) != 0 &&
        ::rename(final_.c_str(), previous_.c_str()) != 0)
        fail(phrase("cannot replace"));
    set_aside_ = true;
}

// False: errno says why.
bool PendingFile::take_name(bool replace) {
    if (!named_ && !set_aside_) {
        if (give_name(descriptor_, final_)) return true;
        if (!replace || errno != EEXIST) return false;
    }
    if (!named_) {  // a name of its own first, since only a rename replaces
        temporary_ = random_name(final_.parent_path());
        if (!give_name(descriptor_, temporary_)) return false;
        waits_ = true;
    }
    const unsigned int flags = replace ? 0u : RENAME_NOREPLACE;
    if (::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, final_.c_str(), flags) == 0) return true;
    return errno == EINVAL && ::access(final_.c_str(), F_OK) != 0 &&  // no such flag here
           ::rename(temporary_.c_str(), final_.c_str()) == 0;
}

void PendingFile::publish(bool replace) {
    if (!take_name(replace)) fail(phrase("cannot write"));
    published_ = true;
    waits_ = false;
}

void PendingFile::withdraw() noexcept {
    if (set_aside_) {
        ::rename(previous_.c_str(), final_.c_str());
        ::unlink(previous_.c_str());  // still there where both names are of one file
    } else if (published_) {
        ::unlink(final_.c_str());
    }
    set_aside_ = published_ = false;
}

void PendingFile::keep() noexcept {
    if (set_aside_) ::unlink(previous_.c_str());
    ::close(std::exchange(descriptor_, -1));
}

void PendingFile::fail(const Phrase& what) const {
    const std::error_code error(errno, std::generic_category());
    throw CannotRun(phrase("{} {}: {}", what, final_.string(), error.message()));
}

}  // namespace voetnoot
