#include "pipeline/seal/pending_file.hpp"

#include "pipeline/error/error.hpp"
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
      previous_(folder / fmt::format(".{}.previous", name)) {
    descriptor_ = create_new(temporary_);
    try {
        write(bytes);
    } catch (...) {
        ::unlink(temporary_.c_str());
        ::close(descriptor_);
        throw;
    }
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : final_(std::move(other.final_)),
      temporary_(std::move(other.temporary_)),
      previous_(std::move(other.previous_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      waits_(other.waits_),
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
        if (written < 0) fail("cannot write");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    ::sync_file_range(descriptor_, 0, 0, SYNC_FILE_RANGE_WRITE);  // begins; flush() tells of failures
}

void PendingFile::flush() const {
    if (::fsync(descriptor_) != 0) fail("cannot flush");
}

// A second name for what has the final one, which is never without a file; or, on a file system that
// knows no second names, another name.
void PendingFile::set_aside() {
    struct stat status {};
    if (::lstat(final_.c_str(), &status) != 0) {
        if (errno == ENOENT) return;
        fail("cannot replace");
    }
    if (S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        fail("cannot replace");
    }
    if (::unlink(previous_.c_str()) != 0 && errno != ENOENT) fail("cannot replace");  // a killed run's
    if (::link(final_.c_str(), previous_.c_str()) != 0 &&
        ::rename(final_.c_str(), previous_.c_str()) != 0)
        fail("cannot replace");
    set_aside_ = true;
}

void PendingFile::publish(bool replace) {
    if (!open_to_others(descriptor_)) fail("cannot write");
    if (replace) set_aside();
    const unsigned int flags = replace ? 0u : RENAME_NOREPLACE;
    int failed = ::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, final_.c_str(), flags);
    if (failed != 0 && errno == EINVAL && ::access(final_.c_str(), F_OK) != 0)  // no such flag here
        failed = ::rename(temporary_.c_str(), final_.c_str());
    if (failed != 0) fail("cannot write");
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

void PendingFile::fail(const char* what) const {
    const std::error_code error(errno, std::generic_category());
    throw CannotRun(fmt::format("{} {}: {}", what, final_.string(), error.message()));
}

}  // namespace voetnoot
