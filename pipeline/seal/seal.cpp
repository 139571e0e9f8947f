#include "pipeline/seal/seal.hpp"

#include "pipeline/format/resources.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/seal/interrupted.hpp"
#include "pipeline/seal/locked_folder.hpp"
#include "pipeline/seal/own_folder.hpp"
#include "pipeline/seal/pending_file.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

namespace voetnoot {

namespace {

namespace fs = boost::filesystem;

void make_folder(const fs::path& folder) {
    require_own_folder(folder);
    boost::system::error_code error;
    if (fs::is_directory(folder, error)) return;  // "." as well, which cannot be made
    fs::create_directories(folder, error);
    if (error)
        throw CannotRun(phrase("cannot make the folder {}: {}", folder.string(), error.message()));
}

// All or none; where one cannot be, those before it are withdrawn.
// What each replaces is set aside first, the receipt's before all (interrupted.hpp).
void publish(std::vector<PendingFile>& pending, const LockedFolder& folder, bool replace) {
    try {
        if (replace)
            for (auto file = pending.rbegin(); file != pending.rend(); ++file) file->set_aside();
        for (PendingFile& file : pending) file.publish(replace);
        folder.flush();
    } catch (...) {
        for (PendingFile& file : pending) file.withdraw();
        throw;
    }
    for (PendingFile& file : pending) file.keep();
}

}  // namespace

void require_free(const fs::path& folder, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        boost::system::error_code error;
        const fs::file_type type = fs::symlink_status(folder / name, error).type();
        if (type == fs::status_error)
            throw CannotRun(phrase("{}: {}", (folder / name).string(), error.message()));
        if (type != fs::file_not_found)
            throw CannotRun(phrase("{} exists; --force replaces it", (folder / name).string()));
    }
}

void seal(const fs::path& folder, const std::vector<SealedFile>& files, bool replace) {
    make_folder(folder);
    std::vector<std::string> names;
    names.reserve(files.size());
    for (const SealedFile& file : files) names.push_back(file.name);
    if (!replace) require_free(folder, names);
    std::vector<PendingFile> pending;
    pending.reserve(files.size());
    for (const SealedFile& file : files) pending.emplace_back(folder, file.name, file.bytes);
    for (const PendingFile& file : pending) file.flush();
    const LockedFolder locked(folder);
    repair(folder, names, locked);
    publish(pending, locked, replace);
}

}  // namespace voetnoot
