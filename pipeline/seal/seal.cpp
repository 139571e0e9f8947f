#include "pipeline/seal/seal.hpp"

#include "pipeline/format/resources.hpp"
#include "pipeline/seal/own_folder.hpp"
#include "pipeline/seal/pending_file.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace voetnoot {

namespace {

namespace fs = boost::filesystem;

void make_folder(const fs::path& folder) {
    require_own_folder(folder);
    boost::system::error_code error;
    if (fs::is_directory(folder, error)) return;  // "." as well, which cannot be made
    fs::create_directories(folder, error);
    if (error)
        throw CannotRun(fmt::format("cannot make the folder {}: {}", folder.string(), error.message()));
}

// The folder of the outputs, which one run at a time changes: what one has set aside, no other touches.
class Folder {
public:
    explicit Folder(const fs::path& path)
        : path_(path),
          descriptor_(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)) {
        if (descriptor_ < 0) fail("open");
        while (::flock(descriptor_, LOCK_EX) != 0) {
            if (errno == EINTR) continue;
            if (errno == EBADF || errno == EOPNOTSUPP || errno == ENOLCK) return;  // not on this network
            fail_and_close("lock");
        }
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { ::close(descriptor_); }

    // The new names are on the disk only when the folder is.
    void flush() const {
        if (::fsync(descriptor_) != 0 && errno != EINVAL) fail("flush");
    }

private:
    [[noreturn]] void fail(const char* what) const {
        const std::error_code error(errno, std::generic_category());
        throw CannotRun(fmt::format("cannot {} {}: {}", what, path_.string(), error.message()));
    }
    [[noreturn]] void fail_and_close(const char* what) const {
        const int error = errno;
        ::close(descriptor_);
        errno = error;
        fail(what);
    }

    fs::path path_;
    int descriptor_;
};

// All or none; where one cannot be, those before it are withdrawn, the last first.
void publish(std::vector<PendingFile>& pending, const Folder& folder, bool replace) {
    try {
        for (PendingFile& file : pending) file.publish(replace);
        folder.flush();
    } catch (...) {
        for (auto file = pending.rbegin(); file != pending.rend(); ++file) file->withdraw();
        throw;
    }
    for (PendingFile& file : pending) file.keep();
}

}  // namespace

void require_free(const fs::path& folder, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        boost::system::error_code error;
        if (fs::symlink_status(folder / name, error).type() != fs::file_not_found)
            throw CannotRun(fmt::format("{} exists; --force replaces it", (folder / name).string()));
    }
}

void seal(const fs::path& folder, const std::vector<SealedFile>& files, bool replace) {
    make_folder(folder);
    if (!replace) {
        std::vector<std::string> names;
        names.reserve(files.size());
        for (const SealedFile& file : files) names.push_back(file.name);
        require_free(folder, names);
    }
    std::vector<PendingFile> pending;
    pending.reserve(files.size());
    for (const SealedFile& file : files) pending.emplace_back(folder, file.name, file.bytes);
    for (const PendingFile& file : pending) file.flush();
    const Folder locked(folder);
    publish(pending, locked, replace);
}

}  // namespace voetnoot
