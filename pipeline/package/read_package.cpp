// A package as it stands on the disk: a folder, or a zip with one folder.
#include "pipeline/error/error.hpp"
#include "pipeline/package/diwoo.hpp"
#include "pipeline/package/inspect.hpp"
#include "pipeline/package/mdto.hpp"
#include "pipeline/package/transfer.hpp"
#include "pipeline/package/values.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/source/file_below.hpp"

#include <boost/filesystem.hpp>
#include <boost/filesystem/fstream.hpp>
#include <zip.h>

#include <memory>

namespace voetnoot::package {

namespace {

namespace fs = boost::filesystem;

constexpr std::size_t largest_part = std::size_t{1} << 30;
constexpr zip_uint64_t largest_package = zip_uint64_t{4} << 30;

using Archive = std::unique_ptr<zip_t, void (*)(zip_t*)>;

Archive open_zip(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    Archive archive(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error),
                    zip_discard);
    if (!archive) zip_source_free(source);
    zip_error_fini(&error);
    return archive;
}

// Said by its first bytes; whether it can be read is for whoever opens it.
bool is_zip(const fs::path& path) {
    constexpr std::string_view entry = "PK\x03\x04";
    constexpr std::string_view empty = "PK\x05\x06";
    if (path.extension() != ".zip") return false;
    fs::ifstream file(path, std::ios::binary);
    char first[4] = {};
    file.read(first, sizeof first);
    const std::string_view bytes(first, static_cast<std::size_t>(file.gcount()));
    return bytes == entry || bytes == empty;
}

void read_entry(PackageFiles& package, zip_t* archive, const zip_stat_t& entry) {
    const std::string path(entry.name);
    const std::size_t slash = path.find('/');
    if (slash == path.npos || slash == 0)
        throw Refused(phrase("{}: stands outside the package's folder", path));
    if (package.name.empty()) package.name = path.substr(0, slash);
    if (path.substr(0, slash) != package.name)
        throw Refused(phrase("{}: the zip has several folders", path));
    if (path.ends_with('/')) return;
    if (entry.size > largest_part) throw Refused(phrase("{}: is too large", path));
    std::string bytes(static_cast<std::size_t>(entry.size), '\0');
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen_index(archive, entry.index, 0), zip_fclose);
    if (!file ||
        zip_fread(file.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()))
        throw Refused(phrase("{}: cannot be read from the zip", path));
    if (!package.files.emplace(path.substr(slash + 1), std::move(bytes)).second)
        throw Refused(phrase("{}: stands twice in the zip", path));
}

PackageFiles read_zip(const std::string& bytes, const std::string& shown) {
    const Archive archive = open_zip(bytes);
    if (!archive) throw Refused(phrase("{}: is no zip that can be read", shown));
    PackageFiles package;
    zip_uint64_t total = 0;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        zip_stat_t entry;
        zip_stat_init(&entry);
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(index), 0, &entry) != 0 ||
            (total += entry.size) > largest_package)
            throw Refused(phrase("{}: cannot be read, or is too large", shown));
        read_entry(package, archive.get(), entry);
    }
    return package;
}

PackageFiles read_folder(const fs::path& folder) {
    PackageFiles package{fs::weakly_canonical(folder).filename().string(), {}};
    for (fs::recursive_directory_iterator entry(folder), end; entry != end; ++entry) {
        if (fs::is_directory(entry->symlink_status())) continue;
        const std::string name = entry->path().lexically_relative(folder).generic_string();
        FileBelow read = read_below(folder, name, largest_part);
        if (read.fault != FileBelow::Fault::none)
            throw Refused(phrase("{}: no regular file of the package", entry->path().string()));
        package.files.emplace(name, std::move(read.bytes));
    }
    return package;
}

}  // namespace

bool is_package(const fs::path& path) {
    boost::system::error_code error;
    if (!fs::is_directory(path, error)) return fs::is_regular_file(path, error) && is_zip(path);
    if (fs::exists(path / "bagit.txt", error)) return true;
    if (fs::exists(path / "METS.xml", error)) return true;
    if (fs::exists(path / std::string(transfer_metadata_csv), error)) return true;
    if (fs::exists(path / std::string(transfer_normalization), error)) return true;
    const std::string name = fs::weakly_canonical(path).filename().string();
    return fs::exists(path / (name + std::string(object_suffix)), error) ||
           fs::exists(path / (name + std::string(diwoo_suffix)), error);
}

RawPackage take_package(const fs::path& path) {
    boost::system::error_code error;
    if (fs::is_directory(path, error)) return {path.string(), read_folder(path), std::nullopt};
    FileBelow file = read_below(path.has_parent_path() ? path.parent_path() : fs::path("."),
                                path.filename().string(), largest_package);
    if (file.fault != FileBelow::Fault::none) throw Refused(phrase("{}: cannot be read", path.string()));
    return {path.string(), {}, std::move(file.bytes)};
}

PackageFiles opened(const RawPackage& package) {
    return package.zip ? read_zip(*package.zip, package.path) : package.folder;
}

PackageFiles read_package(const fs::path& path) {
    return opened(take_package(path));
}

}  // namespace voetnoot::package
