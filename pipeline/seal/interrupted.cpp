#include "pipeline/seal/interrupted.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/seal/new_file.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>

namespace voetnoot {

namespace {

namespace fs = boost::filesystem;

[[noreturn]] void cannot_repair(const fs::path& path, const Phrase& why) {
    throw CannotRun(phrase("cannot repair {}: {}", path.string(), why));
}

[[noreturn]] void cannot_repair(const fs::path& path, int error) {
    cannot_repair(path, std::error_code(error, std::generic_category()).message());
}

std::optional<struct stat> look_at(const fs::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) == 0) return status;
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    cannot_repair(path, errno);
}

std::optional<struct stat> set_aside(const fs::path& path) {
    const auto status = look_at(path);
    if (status && (!S_ISREG(status->st_mode) || status->st_uid != ::geteuid()))
        cannot_repair(path, phrase("what stands in its place is not ours"));
    return status;
}

bool is_same(const struct stat& one, const struct stat& other) {
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

// The receipt is set aside before all others, replaced after them, and given up last: so it tells how
// far the run had come.
bool is_replaced(const fs::path& folder, const std::string& receipt) {
    const auto now = look_at(folder / receipt);
    const auto was = set_aside(previous_name(folder, receipt));
    return now && (!was || !is_same(*now, *was));
}

void give_up(const fs::path& path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) cannot_repair(path, errno);
}

void put_back(const fs::path& previous, const fs::path& final) {
    if (::rename(previous.c_str(), final.c_str()) != 0) cannot_repair(final, errno);
    give_up(previous);  // still there where both names are of one file
}

// Names that new files have for a moment while the folder is locked, and only where something is set
// aside.
void remove_passing_names(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder.empty() ? "." : folder))
        if (is_random_name(entry.path().filename().string()) && set_aside(entry.path()))
            give_up(entry.path());
}

bool any_set_aside(const fs::path& folder, const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(), [&folder](const std::string& name) {
        return look_at(previous_name(folder, name)).has_value();
    });
}

}  // namespace

fs::path previous_name(const fs::path& folder, const std::string& name) {
    return folder / fmt::format(".{}.previous", name);
}

void repair(const fs::path& folder, const std::vector<std::string>& names, const LockedFolder& locked) {
    if (!any_set_aside(folder, names)) return;
    const bool replaced = is_replaced(folder, names.back());
    for (const std::string& name : names) {
        const fs::path previous = previous_name(folder, name);
        if (!set_aside(previous)) continue;
        if (replaced) give_up(previous);
        else put_back(previous, folder / name);
    }
    remove_passing_names(folder);
    locked.flush();
}

void repair(const fs::path& folder, const std::vector<std::string>& names) {
    if (any_set_aside(folder, names)) repair(folder, names, LockedFolder(folder));
}

}  // namespace voetnoot
