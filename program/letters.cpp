#include "program/letters.hpp"

#include "pipeline/format/resources.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <fnmatch.h>
#include <set>
#include <string_view>

namespace voetnoot::program {

bool matches(std::string pattern, const std::string& file) {
    const std::size_t any_folder = pattern.find("**/");
    if (any_folder == std::string::npos)
        return ::fnmatch(pattern.c_str(), file.c_str(), FNM_PATHNAME) == 0;
    if (::fnmatch(pattern.c_str(), file.c_str(), 0) == 0) return true;
    pattern.erase(any_folder, 3);
    return matches(pattern, file);
}

namespace {

namespace fs = boost::filesystem;

bool is_pattern(const std::string& argument) {
    return argument.find_first_of("*?[") != std::string::npos && !fs::exists(argument);
}

bool is_letter(const fs::path& path, Formats formats) {
    const Format* format = find_format_of_file(formats, path.filename().string());
    return format != nullptr && format->read;
}

// Every regular file below a folder; links to folders are not followed, so there is no loop.
std::vector<std::string> files_below(const fs::path& folder) {
    std::vector<std::string> files;
    const auto options = fs::directory_options::skip_permission_denied;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder, options))
        if (fs::is_regular_file(entry.status())) files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

// The folder before the first wildcard.
fs::path fixed_part(const std::string& pattern) {
    const std::string before = pattern.substr(0, pattern.find_first_of("*?["));
    const std::size_t slash = before.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : before.substr(0, slash);
}

std::vector<std::string> matching(const std::string& pattern) {
    std::vector<std::string> found;
    const fs::path folder = fixed_part(pattern);
    if (!fs::is_directory(folder)) return found;
    const bool here = folder == "." && !pattern.starts_with("./");
    for (const std::string& file : files_below(folder)) {
        const std::string name = here ? file.substr(2) : file;
        if (matches(pattern, name)) found.push_back(name);
    }
    return found;
}

std::vector<std::string> letters_below(const std::string& folder, Formats formats) {
    std::vector<std::string> found = files_below(folder);
    std::erase_if(found, [formats](const std::string& file) { return !is_letter(file, formats); });
    return found;
}

}  // namespace

std::vector<std::string> find_letters(const std::vector<std::string>& arguments, Formats formats) {
    std::vector<std::string> letters;
    std::set<std::string> seen;
    for (const std::string& argument : arguments) {
        std::vector<std::string> found{argument};
        if (argument != "-" && fs::is_directory(argument)) found = letters_below(argument, formats);
        else if (is_pattern(argument)) found = matching(argument);
        if (found.empty()) throw CannotRun(fmt::format("{}: there is no letter here", argument));
        for (std::string& file : found)
            if (seen.insert(file).second) letters.push_back(std::move(file));
    }
    return letters;
}

}  // namespace voetnoot::program
