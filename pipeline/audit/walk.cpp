#include "pipeline/audit/walk.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace voetnoot::audit {

namespace {

namespace fs = boost::filesystem;

constexpr auto journal_folder = ".voetnoot";  // of a batch
constexpr auto batch_results = "results.jsonl";

struct Names {
    std::vector<std::string> folders, files;
};

Names names_in(const fs::path& folder) {
    Names names;
    boost::system::error_code error;
    fs::directory_iterator at(folder, error);
    if (error)
        throw CannotRun(phrase("cannot read the folder {}: {}", folder.string(), error.message()));
    for (const fs::directory_iterator end; at != end; at.increment(error)) {
        if (error) break;
        boost::system::error_code none;
        const bool is_folder = at->symlink_status(none).type() == fs::directory_file;
        (is_folder ? names.folders : names.files).push_back(at->path().filename().string());
    }
    if (error)
        throw CannotRun(phrase("cannot read the folder {}: {}", folder.string(), error.message()));
    std::sort(names.folders.begin(), names.folders.end());
    std::sort(names.files.begin(), names.files.end());
    return names;
}

}  // namespace

bool is_package(const std::vector<std::string>& names, const std::vector<std::string>& folders) {
    const auto has = [&folders](std::string_view name) {
        return std::find(folders.begin(), folders.end(), name) != folders.end();
    };
    if (has("objects") && has("metadata")) return true;
    return std::any_of(names.begin(), names.end(), [](const std::string& name) {
        return name == "bagit.txt" || name == "METS.xml" || name == "mets.xml" ||
               name.ends_with(".mdto.xml") || name.ends_with(".diwoo.xml");
    });
}

Walk::Walk(std::vector<std::string> paths) : paths_(std::move(paths)) {
    for (const std::string& path : paths_) {
        boost::system::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (!fs::exists(status)) throw CannotRun(phrase("{}: is not there", path));
        if (fs::is_directory(status) || path.ends_with(receipt_suffix)) continue;
        throw CannotRun(phrase("{}: is neither a folder nor a receipt (…{})", path, receipt_suffix));
    }
    std::reverse(paths_.begin(), paths_.end());
}

void Walk::open(const fs::path& path, std::optional<fs::path> package) {
    const Names names = names_in(path);
    if (!package && is_package(names.files, names.folders)) package = path;
    const bool is_batch = std::binary_search(names.folders.begin(), names.folders.end(), journal_folder);
    for (auto name = names.folders.rbegin(); name != names.folders.rend(); ++name)
        if (*name != journal_folder) folders_.push_back({path / *name, package});
    auto folder = std::make_shared<FoundFolder>();
    folder->path = path;
    folder->in_package = package.has_value();
    std::vector<std::string> receipts;
    for (const std::string& name : names.files) {
        if (name.ends_with(receipt_suffix)) receipts.push_back(name);
        else if (!is_batch || name != batch_results) folder->others.push_back(name);
    }
    here_.push_back({std::nullopt, folder});
    for (auto name = receipts.rbegin(); name != receipts.rend(); ++name)
        here_.push_back({Place{path, *name, package}, folder});
}

std::optional<Found> Walk::next() {
    while (here_.empty()) {
        if (!folders_.empty()) {
            Folder folder = std::move(folders_.back());
            folders_.pop_back();
            open(folder.path, std::move(folder.package));
        } else if (!paths_.empty()) {
            const fs::path path(paths_.back());
            paths_.pop_back();
            boost::system::error_code error;
            if (fs::is_directory(path, error)) open(path, std::nullopt);
            else here_.push_back({Place{path.parent_path(), path.filename().string(), {}}, nullptr});
        } else {
            return std::nullopt;
        }
    }
    Found found = std::move(here_.back());
    here_.pop_back();
    return found;
}

}  // namespace voetnoot::audit
