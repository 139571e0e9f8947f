#include "pipeline/audit/neighbours.hpp"

#include "pipeline/audit/proof.hpp"
#include "pipeline/audit/stands.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/source/sha256.hpp"

#include <boost/filesystem.hpp>

#include <algorithm>

namespace voetnoot::audit {

namespace {

namespace fs = boost::filesystem;

constexpr std::size_t largest_other = std::size_t{4} << 20;  // receipt that is looked into, bytes
constexpr std::size_t largest_in_package = std::size_t{1} << 30;

}  // namespace

void Neighbours::look_through_receipts(const fs::path& folder) {
    if (folder == folder_) return;
    folder_ = folder;
    receipts_.clear();
    boost::system::error_code error;
    std::vector<std::string> names;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (std::string name = at->path().filename().string(); name.ends_with(receipt_suffix))
            names.push_back(std::move(name));
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
        try {
            const Standing file = standing(folder, name, largest_other);
            if (file.what != Standing::What::file) continue;
            for (const ProvenOutput& output : read_proof(file.content).outputs)
                receipts_.emplace(output.sha256, name);
        } catch (const Unreadable&) {
            continue;  // that is said where it is checked itself
        }
    }
}

std::optional<std::string> Neighbours::receipt_with(const fs::path& folder, const std::string& digest) {
    look_through_receipts(folder);
    const auto found = receipts_.find(digest);
    return found == receipts_.end() ? std::nullopt : std::optional(found->second);
}

void Neighbours::look_through_package(const fs::path& package) {
    if (package == package_) return;
    package_ = package;
    files_.clear();
    digests_.clear();
    boost::system::error_code error;
    for (fs::recursive_directory_iterator at(package, error), end; !error && at != end;
         at.increment(error))
        if (at->symlink_status(error).type() == fs::regular_file)
            files_.emplace(fs::file_size(at->path(), error), at->path());
}

std::optional<fs::path> Neighbours::file_in(const fs::path& package, std::uint64_t bytes,
                                            const std::string& digest) {
    look_through_package(package);
    std::vector<fs::path> same_size;
    const auto [begin, end] = files_.equal_range(bytes);
    for (auto at = begin; at != end; ++at) same_size.push_back(at->second);
    std::sort(same_size.begin(), same_size.end());
    for (const fs::path& path : same_size) {
        std::string& known = digests_[path.string()];
        if (known.empty()) {
            const Standing file =
                standing(path.parent_path(), path.filename().string(), largest_in_package);
            known = file.what == Standing::What::file ? sha256(file.content) : "-";
        }
        if (known == digest) return path;
    }
    return std::nullopt;
}

std::optional<fs::path> Neighbours::perhaps_in(const fs::path& package, std::uint64_t bytes,
                                               std::string_view suffix) {
    look_through_package(package);
    std::vector<fs::path> all, same_size;
    for (const auto& [size, path] : files_) {
        if (!path.filename().string().ends_with(suffix)) continue;
        all.push_back(path);
        if (size == bytes) same_size.push_back(path);
    }
    if (all.size() == 1) return all.front();
    return same_size.size() == 1 ? std::optional(same_size.front()) : std::nullopt;
}

}  // namespace voetnoot::audit
