#include "pipeline/seal/pending_file.hpp"

#include "pipeline/format/resources.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace voetnoot {

PendingFile::PendingFile(const boost::filesystem::path& folder, std::string_view name,
                         std::string_view bytes)
    : final_(folder / std::string(name)), temporary_(folder / fmt::format(".{}.partial", name)) {
    descriptor_ = ::open(temporary_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor_ < 0) fail("cannot write");
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor_);
        throw CannotRun(fmt::format("cannot write {}: another run is writing it", final_.string()));
    }
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
      descriptor_(std::exchange(other.descriptor_, -1)) {}

PendingFile::~PendingFile() {
    if (descriptor_ < 0) return;
    ::unlink(temporary_.c_str());
    ::close(descriptor_);
}

void PendingFile::write(std::string_view bytes) const {
    if (::ftruncate(descriptor_, 0) != 0) fail("cannot write");
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

void PendingFile::publish(bool replace) {
    const unsigned int flags = replace ? 0u : RENAME_NOREPLACE;
    int failed = ::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, final_.c_str(), flags);
    if (failed != 0 && errno == EINVAL && ::access(final_.c_str(), F_OK) != 0)  // no such flag here
        failed = ::rename(temporary_.c_str(), final_.c_str());
    if (failed != 0) fail("cannot write");
    ::close(std::exchange(descriptor_, -1));
}

void PendingFile::withdraw() noexcept {
    if (descriptor_ < 0) ::unlink(final_.c_str());
}

void PendingFile::fail(const char* what) const {
    const std::error_code error(errno, std::generic_category());
    throw CannotRun(fmt::format("{} {}: {}", what, final_.string(), error.message()));
}

}  // namespace voetnoot
