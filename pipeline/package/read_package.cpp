// A package as it stands on the disk: a folder, or a zip with one folder.
#include "pipeline/error/error.hpp"
#include "pipeline/package/diwoo.hpp"
#include "pipeline/package/inspect.hpp"
#include "pipeline/package/mdto.hpp"
#include "pipeline/package/values.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/source/file_below.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <zip.h>

#include <memory>

namespace voetnoot::package {

namespace {

namespace fs = boost::filesystem;

constexpr std::size_t largest_part = std::size_t{1} << 30;
constexpr zip_uint64_t largest_package = zip_uint64_t{4} << 30;

using Archive = std::unique_ptr<zip_t, void (*)(zip_t*)>;

Archive open_zip(const fs::path& path) {
    int error = 0;
    return {zip_open(path.c_str(), ZIP_RDONLY, &error), zip_discard};
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
    std::string bytes(static_cast<std::size_t>(entry.size), '\0');
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen_index(archive, entry.index, 0), zip_fclose);
    if (!file ||
        zip_fread(file.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()))
        throw Refused(phrase("{}: cannot be read from the zip", path));
    if (!package.files.emplace(path.substr(slash + 1), std::move(bytes)).second)
        throw Refused(phrase("{}: stands twice in the zip", path));
}

PackageFiles read_zip(const fs::path& path) {
    const Archive archive = open_zip(path);
    if (!archive) throw Refused(phrase("{}: is no zip that can be read", path.string()));
    PackageFiles package;
    zip_uint64_t total = 0;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        zip_stat_t entry;
        zip_stat_init(&entry);
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(index), 0, &entry) != 0 ||
            (total += entry.size) > largest_package)
            throw Refused(phrase("{}: cannot be read, or is too large", path.string()));
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
    if (!fs::is_directory(path, error)) {
        const Archive archive =
            path.extension() == ".zip" ? open_zip(path) : Archive(nullptr, zip_discard);
        return archive != nullptr;
    }
    if (fs::exists(path / "bagit.txt", error)) return true;
    if (fs::exists(path / "METS.xml", error)) return true;
    const std::string name = fs::weakly_canonical(path).filename().string();
    return fs::exists(path / (name + std::string(object_suffix)), error) ||
           fs::exists(path / (name + std::string(diwoo_suffix)), error);
}

PackageFiles read_package(const fs::path& path) {
    boost::system::error_code error;
    if (fs::is_directory(path, error)) return read_folder(path);
    return read_zip(path);
}

}  // namespace voetnoot::package
