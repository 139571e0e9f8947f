#include "pipeline/format/resources.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/source/sha256.hpp"

#include <boost/filesystem.hpp>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace voetnoot {

namespace {

namespace fs = boost::filesystem;

struct Bytes {
    std::string_view bytes;
    std::shared_ptr<const void> owner;
};

Bytes owned(std::string text) {
    auto owner = std::make_shared<const std::string>(std::move(text));
    return {*owner, owner};
}

// Of an open file; nothing where it cannot be done.
std::optional<Bytes> mapped(int file) {
    struct ::stat status {};
    if (::fstat(file, &status) != 0) return std::nullopt;
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) return Bytes{};  // of which there is no map
    void* const memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    if (memory == MAP_FAILED) return std::nullopt;
    return Bytes{{static_cast<const char*>(memory), size},
                 {memory, [size](void* whole) { ::munmap(whole, size); }}};
}

// Nothing where there is no such file; what is there and cannot be read is no reason to go on without
// it.
std::optional<Bytes> read_file(const fs::path& path) {
    boost::system::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_not_found) return std::nullopt;
    if (status.type() == fs::status_error)
        throw CannotRun(phrase("{}: {}", path.string(), error.message()));
    if (status.type() != fs::regular_file) return std::nullopt;
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    std::optional<Bytes> bytes;
    if (file >= 0) {
        bytes = mapped(file);
        ::close(file);
    }
    if (!bytes) throw CannotRun(phrase("{}: cannot be read", path.string()));
    return bytes;
}

std::unique_ptr<Resource> resource_of(const Need& need, Bytes bytes, fs::path place) {
    auto resource = std::make_unique<Resource>();
    resource->name = need.name;
    resource->bytes = bytes.bytes;
    resource->sha256 = sha256(bytes.bytes);
    resource->path = std::move(place);
    resource->owner = std::move(bytes.owner);
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
    return bytes ? resource_of(need, owned(std::move(*bytes)), {}) : nullptr;
}

std::unique_ptr<Resource> Resources::find(const Need& need) const {
    std::vector<fs::path> places;
    for (const fs::path& folder : folders_) places.push_back(folder / need.file);
    for (const std::string& file : need.system_files) places.emplace_back(file);
    for (const fs::path& folder : last_folders_) places.push_back(folder / need.file);
    for (const fs::path& place : places)
        if (std::optional<Bytes> bytes = read_file(place))
            return resource_of(need, std::move(*bytes), place);
    return nullptr;
}

const Resource& Resources::require(const Need& need) {
    const Resource* resource = load(need);
    if (resource == nullptr) throw CannotRun(phrase("{} is not on this machine", need.name));
    return *resource;
}

}  // namespace voetnoot
