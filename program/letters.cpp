#include "program/letters.hpp"

#include "pipeline/format/resources.hpp"
#include "pipeline/phrase/make.hpp"
#include "program/patterns.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace voetnoot::program {

namespace {

namespace fs = boost::filesystem;

bool is_pattern(const std::string& argument) {
    return argument.find_first_of("*?[") != std::string::npos && !fs::exists(argument);
}

// In a folder, what may be an output of a letter, or its original, is no letter unless it is named, or
// --include chooses.
bool is_letter(const std::string& path, const Choice& chosen, Formats formats) {
    const Format* format = find_format_of_file(formats, fs::path(path).filename().string());
    return format != nullptr && format->read && (!format->writer || chosen.includes());
}

// The folder before the first wildcard.
std::string fixed_part(const std::string& pattern) {
    const std::string before = pattern.substr(0, pattern.find_first_of("*?["));
    const std::size_t slash = before.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : before.substr(0, slash);
}

bool is_bare(const std::string& folder, const std::string& argument) {
    return folder == "." && !argument.starts_with("./");
}

std::string joined(const std::string& folder, const std::string& name) {
    return folder.ends_with('/') ? folder + name : fmt::format("{}/{}", folder, name);
}

FoundLetters sorted(LeftOut left_out, std::vector<std::string> files) {
    std::sort(files.begin(), files.end());
    return {std::move(files), std::move(left_out)};
}

// What the pattern finds, named as the pattern is.
FoundLetters matching(const std::string& pattern) {
    const std::string folder = fixed_part(pattern);
    if (!fs::is_directory(folder)) return {};
    const auto named = [&](const std::string& name) {
        return is_bare(folder, pattern) ? name : joined(folder, name);
    };
    std::vector<std::string> files;
    const FolderChoice choice{[&](const std::string& name) { return matches(pattern, named(name)); },
                              {},
                              [](const std::string&) { return true; },
                              [&](const std::string& name) { return writes_out(pattern, name); },
                              {}};
    LeftOut left_out =
        look_through(folder, choice, [&](const std::string& name) { files.push_back(named(name)); });
    return sorted(std::move(left_out), std::move(files));
}

FoundLetters letters_below(const std::string& folder, const Choice& chosen, Formats formats) {
    std::vector<std::string> files;
    const FolderChoice choice{{},
                              [&chosen](const std::string& name) { return chosen.takes(name); },
                              [&](const std::string& name) { return is_letter(name, chosen, formats); },
                              [&chosen](const std::string& name) { return chosen.brings_back(name); },
                              {}};
    LeftOut left_out = look_through(
        folder, choice, [&](const std::string& name) { files.push_back(joined(folder, name)); });
    return sorted(std::move(left_out), std::move(files));
}

}  // namespace

FoundLetters find_letters(const Arguments& arguments, Formats formats) {
    const Choice chosen(arguments.include, arguments.exclude);
    FoundLetters letters;
    std::set<std::string> seen;
    for (const std::string& argument : arguments.files) {
        FoundLetters found{{argument}, {}};
        if (argument != "-" && fs::is_directory(argument))
            found = letters_below(argument, chosen, formats);
        else if (is_pattern(argument)) found = matching(argument);
        if (found.files.empty()) {
            tell(found.left_out, argument);
            throw CannotRun(phrase("{}: there is no letter here", argument));
        }
        for (std::string& file : found.files)
            if (seen.insert(file).second) letters.files.push_back(std::move(file));
        letters.left_out.add(found.left_out);
    }
    return letters;
}

Named::Named(const std::vector<std::string>& arguments) {
    for (const std::string& argument : arguments) {
        if (argument != "-" && fs::is_directory(argument)) folders_.push_back(argument);
        else if (is_pattern(argument)) folders_.push_back(fixed_part(argument));
        else files_.insert(argument);
    }
    std::sort(folders_.begin(), folders_.end());
    folders_.erase(std::unique(folders_.begin(), folders_.end()), folders_.end());
}

Named::Place Named::place_of(const std::string& file) const {
    if (files_.contains(file)) return {{}, file};
    for (const std::string& folder : folders_) {
        const std::string begin = joined(folder, "");
        if (file.starts_with(begin)) return {folder, file.substr(begin.size())};
        if (folder == "." && !file.starts_with('/')) return {folder, file};
    }
    return {{}, file};  // a manifest names it
}

}  // namespace voetnoot::program
