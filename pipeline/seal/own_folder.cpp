#include "pipeline/seal/own_folder.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

namespace voetnoot {

namespace fs = boost::filesystem;

void require_own_folder(const fs::path& folder) {
    std::string path = folder.string();
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();  // behind a slash a link is followed
    if (path.empty()) return;                                        // the working folder
    boost::system::error_code error;
    const fs::file_type type = fs::symlink_status(path, error).type();
    if (type == fs::symlink_file)
        throw CannotRun(phrase("{}: is a link; name the folder that it leads to", path));
}

void require_own_folders(const fs::path& root, const fs::path& below) {
    require_own_folder(root);
    fs::path folder = root;
    for (const fs::path& step : below) require_own_folder(folder /= step);
}

}  // namespace voetnoot
