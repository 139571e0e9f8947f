#include "pipeline/format/resources.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/source/sha256.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <fstream>
#include <utility>

namespace voetnoot {

namespace {

namespace fs = boost::filesystem;

// Nothing where there is no such file; what is there and cannot be read is no reason to go on without
// it.
std::optional<std::string> read_file(const fs::path& path) {
    boost::system::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_not_found) return std::nullopt;
    if (status.type() == fs::status_error)
        throw CannotRun(phrase("{}: {}", path.string(), error.message()));
    if (status.type() != fs::regular_file) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    const auto size = fs::file_size(path, error);
    std::string bytes(error ? 0 : size, '\0');
    if (error || !file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        throw CannotRun(phrase("{}: cannot be read", path.string()));
    return bytes;
}

std::unique_ptr<Resource> resource_of(const Need& need, std::string bytes, fs::path place) {
    auto resource = std::make_unique<Resource>();
    resource->name = need.name;
    resource->sha256 = sha256(bytes);
    resource->bytes = std::move(bytes);
    resource->path = std::move(place);
    return resource;
}

}  // namespace

Resources::Resources(std::optional<fs::path> data, std::optional<fs::path> program) {
    if (data) folders_.push_back(std::move(*data));
    named_ = folders_.size();
    if (!program) return;
    const fs::path folder = program->parent_path();
    folders_.push_back(folder.parent_path() / "share" / "voetnoot");
    last_folders_.push_back(folder.parent_path() / "data");
}

void Resources::search(fs::path folder) {
    folders_.insert(folders_.begin() + static_cast<std::ptrdiff_t>(named_++), std::move(folder));
}

const Resource* Resources::load(const Need& need) {
    if (const auto found = loaded_.find(need.name); found != loaded_.end()) return found->second.get();
    std::unique_ptr<Resource> resource = fetch_ ? fetched(need) : find(need);
    if (resource != nullptr || need.optional) return (loaded_[need.name] = std::move(resource)).get();
    throw CannotRun(phrase("{} ({}) is not on this machine; install it with: {}", need.name, need.file,
                           need.install));
}

std::unique_ptr<Resource> Resources::fetched(const Need& need) const {
    std::optional<std::string> bytes = fetch_(need);
    return bytes ? resource_of(need, std::move(*bytes), {}) : nullptr;
}

std::unique_ptr<Resource> Resources::find(const Need& need) const {
    std::vector<fs::path> places;
    for (const fs::path& folder : folders_) places.push_back(folder / need.file);
    for (const std::string& file : need.system_files) places.emplace_back(file);
    for (const fs::path& folder : last_folders_) places.push_back(folder / need.file);
    for (const fs::path& place : places)
        if (std::optional<std::string> bytes = read_file(place))
            return resource_of(need, std::move(*bytes), place);
    return nullptr;
}

const Resource& Resources::require(const Need& need) {
    const Resource* resource = load(need);
    if (resource == nullptr) throw CannotRun(phrase("{} is not on this machine", need.name));
    return *resource;
}

}  // namespace voetnoot
