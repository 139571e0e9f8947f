#include "program/mistakes/paths.hpp"

#include "pipeline/format/resources.hpp"
#include "pipeline/phrase/make.hpp"
#include "program/mistakes/nearest.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace voetnoot::program::mistakes {

namespace {

namespace fs = boost::filesystem;

constexpr std::size_t most_names = 10'000;  // of a folder that are looked at for one that is near

bool is_there(const fs::path& path) {
    boost::system::error_code error;
    return fs::exists(path, error);
}

bool is_folder(const fs::path& path) {
    boost::system::error_code error;
    return fs::is_directory(path, error);
}

// What stands in the folder of a path that is not there.
std::vector<std::string> neighbours(const fs::path& path) {
    std::vector<std::string> names;
    boost::system::error_code error;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    for (fs::directory_iterator at(folder, error), end; !error && at != end && names.size() < most_names;
         at.increment(error))
        names.push_back(at->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

[[noreturn]] void say_absent(const std::string& path, const Phrase& what) {
    const fs::path parent = fs::path(path).parent_path();
    if (!parent.empty() && !is_there(parent))
        throw CannotRun(phrase("{}: No such {}: there is no folder {}", path, what, parent.string()));
    throw CannotRun(phrase("{}: No such {}{}", path, what,
                           did_you_mean(fs::path(path).filename().string(), neighbours(path))));
}

void require_output(const std::string& output, const FormatTable& table) {
    if (output == "-")
        throw CannotRun(phrase(
            "-o -: outputs are several files in a folder, and none goes to standard output; name a "
            "folder"));
    require_place(output, "-o");
    if (is_folder(output)) return;
    const std::string name = fs::path(output).filename().string();
    const Format* const format = find_format_of_file(table.formats, name);
    if (format == nullptr) return;
    const std::string parent = fs::path(output).parent_path().string();
    throw CannotRun(phrase(
        "-o {}: names the folder for the outputs, and this is called as a file; outputs are called as "
        "their letter: -o {}{}",
        output, parent.empty() ? "." : parent,
        format->writer ? fmt::format(" --to {}", format->name) : std::string{}));
}

// "TEXT-3=off", behind no --rule.
bool is_setting(const std::string& file) {
    const std::size_t equals = file.find('=');
    constexpr std::array values{"off", "info", "warning", "error"};
    return equals != file.npos && equals != 0 && file[0] >= 'A' && file[0] <= 'Z' && !is_there(file) &&
           std::find(values.begin(), values.end(), file.substr(equals + 1)) != values.end();
}

// "--to pdf akn": the second is taken for a letter.
void require_no_formats(const Arguments& arguments, const FormatTable& table) {
    const std::vector<std::string_view> formats = written_formats(table);
    for (const std::string& file : arguments.files) {
        if (std::find(formats.begin(), formats.end(), file) == formats.end() || is_there(file)) continue;
        std::vector<std::string> to = arguments.options.to;
        to.push_back(file);
        throw CannotRun(phrase("{}: is no file but a format; several stand with commas: --to {}", file,
                               fmt::format("{}", fmt::join(to, ","))));
    }
}

}  // namespace

void require_file(const std::string& file) {
    if (file == "-") return;
    if (file.empty()) throw CannotRun(phrase("'' names no file"));
    if (is_setting(file)) throw CannotRun(phrase("{0}: is no file; a rule is set by --rule {0}", file));
    if (is_folder(file)) throw CannotRun(phrase("{}: is a folder, and a file is due", file));
    boost::system::error_code error;
    const fs::file_type type = fs::status(file, error).type();
    if (type == fs::file_not_found) say_absent(file, phrase("file or directory"));
}

void require_path(const std::string& path) {
    if (path.empty()) throw CannotRun(phrase("'' names no file"));
    boost::system::error_code error;
    if (fs::status(path, error).type() == fs::file_not_found)
        say_absent(path, phrase("file or directory"));
}

void require_place(const std::string& folder, const std::string& what) {
    if (is_there(folder) && !is_folder(folder))
        throw CannotRun(phrase("{} {}: is a file, and a folder is due", what, folder));
}

void require_sources(const Arguments& arguments) {
    for (const std::string& source : arguments.files) {
        if (source == "-")
            throw CannotRun(phrase(
                "-: a batch takes folders and letters; a list of letters comes by --manifest -, and one "
                "letter by 'voetnoot convert -'"));
        if (is_there(source)) continue;
        // "batch stats DIR" is taken for a batch of two sources.
        if (const std::string meant = nearest(source, {"status", "report", "merge"}); !meant.empty())
            throw CannotRun(phrase("{}: No such file or directory; did you mean 'voetnoot batch {}'?",
                                   source, meant));
        say_absent(source, phrase("file or directory"));
    }
    if (!arguments.manifest.empty()) require_file(arguments.manifest);
}

void require_folder(const std::string& folder, const std::string& what) {
    if (folder.empty() || is_folder(folder)) return;
    if (is_there(folder)) throw CannotRun(phrase("{} {}: is a file, and a folder is due", what, folder));
    say_absent(folder, phrase("folder"));
}

void require_sense(const Arguments& arguments, const FormatTable& table) {
    if (!arguments.output.empty()) require_output(arguments.output, table);
    require_folder(arguments.data, "--data");
    require_folder(arguments.witnesses, "--witness-dir");
    require_no_formats(arguments, table);
}

}  // namespace voetnoot::program::mistakes
