#include "pipeline/seal/locked_folder.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace voetnoot {

LockedFolder::LockedFolder(const boost::filesystem::path& path)
    : path_(path), descriptor_(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)) {
    if (descriptor_ < 0) fail(phrase("cannot open"), errno);
    while (::flock(descriptor_, LOCK_EX) != 0) {
        const int error = errno;
        if (error == EINTR) continue;
        if (error == EBADF || error == EOPNOTSUPP || error == ENOLCK) return;  // not on this network
        ::close(descriptor_);
        fail(phrase("cannot lock"), error);
    }
}

LockedFolder::~LockedFolder() {
    ::close(descriptor_);
}

void LockedFolder::flush() const {
    if (::fsync(descriptor_) != 0 && errno != EINVAL) fail(phrase("cannot flush"), errno);
}

void LockedFolder::fail(const Phrase& what, int error) const {
    throw CannotRun(phrase("{} {}: {}", what, path_.string(),
                           std::error_code(error, std::generic_category()).message()));
}

}  // namespace voetnoot
