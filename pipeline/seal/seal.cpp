#include "pipeline/seal/seal.hpp"

#include "pipeline/format/resources.hpp"
#include "pipeline/seal/pending_file.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace voetnoot {

namespace {

namespace fs = boost::filesystem;

void make_folder(const fs::path& folder) {
    boost::system::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw CannotRun(fmt::format("cannot make the folder {}: {}", folder.string(), error.message()));
}

// The new names are on the disk only when the folder is.
void flush_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && (::fsync(descriptor) == 0 || errno == EINVAL);
    const std::error_code error(errno, std::generic_category());
    if (descriptor >= 0) ::close(descriptor);
    if (!flushed) throw CannotRun(fmt::format("cannot flush {}: {}", folder.string(), error.message()));
}

void publish(std::vector<PendingFile>& pending, bool replace) {
    std::size_t published = 0;
    try {
        for (PendingFile& file : pending) {
            file.publish(replace);
            ++published;
        }
    } catch (...) {
        if (!replace)
            for (std::size_t i = 0; i < published; ++i) pending[i].withdraw();
        throw;
    }
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
    publish(pending, replace);
    flush_folder(folder);
}

}  // namespace voetnoot
