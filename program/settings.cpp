#include "program/settings.hpp"

#include "library/job_of.hpp"
#include "pipeline/format/resources.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/source/file_below.hpp"
#include "pipeline/source/sha256.hpp"
#include "program/mistakes/nearest.hpp"
#include "program/mistakes/paths.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace voetnoot::program {

namespace {

namespace fs = boost::filesystem;

constexpr std::string_view file_name = "voetnoot.toml";
// A parser of TOML goes down once for each dot of a key and each bracket: nothing that is set needs
// many.
constexpr std::size_t largest_file = std::size_t{64} << 10;
constexpr std::ptrdiff_t most_dots = 64;      // of a line
constexpr std::ptrdiff_t most_brackets = 64;  // of the file

// What is wrong with options is said with where they stand.
void require(const library::Options& options, const FormatTable& table, const Phrase& where) {
    try {
        library::require_settings(table, options);
    } catch (const CannotRun& error) {
        throw CannotRun(phrase("{}: {}", where, error.said));
    }
}

// The option that is wrong is named.
void require_said(const library::Options& options, const FormatTable& table) {
    library::Options rules, language;
    rules.rules = options.rules;
    language.language = options.language;
    require(rules, table, std::string("--rule"));
    require(language, table, std::string("--lang"));
}

constexpr std::string_view setting_language = "language", setting_rules = "rules";

// NOTE-1 = "off" that stands above [rules].
bool is_of_a_rule(std::string_view key) {
    const std::size_t dash = key.find('-');
    return dash != key.npos && dash != 0 && key.front() >= 'A' && key.front() <= 'Z';
}

[[noreturn]] void refuse_setting(std::string_view key, const std::string& where) {
    if (key == setting_language)
        throw CannotRun(phrase("{}: {} is a word in quotes, such as \"nl\"", where, key));
    if (key == setting_rules || is_of_a_rule(key))
        throw CannotRun(phrase(
            "{}: '{}' is no setting; below a line [rules] stands NOTE-1 = \"warning\" and its like",
            where, key));
    throw CannotRun(
        phrase("{}: '{}' is no setting{}; there are {} and [{}]", where, key,
               mistakes::did_you_mean(key, {std::string(setting_language), std::string(setting_rules)}),
               setting_language, setting_rules));
}

// Of the repository that the folder is in, if it is in one: the folders from it up to the repository's
// root.
std::vector<fs::path> folders_above(const fs::path& working) {
    boost::system::error_code error;
    std::vector<fs::path> folders;
    for (fs::path at = working; !at.empty(); at = at.parent_path()) {
        folders.push_back(at);
        if (fs::exists(at / ".git", error)) return folders;
    }
    folders.resize(1);
    return folders;
}

struct SettingsFile {
    fs::path folder;
    std::string name;  // within the folder
    std::string shown;
};

std::optional<SettingsFile> file_of(const Arguments& arguments) {
    if (arguments.isolated) return std::nullopt;
    if (!arguments.config.empty()) {
        mistakes::require_file(arguments.config);
        boost::system::error_code error;
        const fs::path file = fs::canonical(arguments.config, error);  // a person may name a link
        if (error) throw CannotRun(phrase("{}: {}", arguments.config, error.message()));
        return SettingsFile{file.parent_path(), file.filename().string(), arguments.config};
    }
    const fs::path working = fs::current_path();
    for (const fs::path& folder : folders_above(working)) {
        boost::system::error_code error;
        const fs::path file = folder / file_name.data();
        const fs::file_type type = fs::symlink_status(file, error).type();
        if (type == fs::file_not_found || type == fs::status_error) continue;
        const std::string shown = folder == working ? std::string(file_name) : file.string();
        if (type != fs::regular_file)
            throw CannotRun(
                phrase("{}: is no regular file; name it with --config, or use --isolated", shown));
        return SettingsFile{folder, std::string(file_name), shown};
    }
    return std::nullopt;
}

std::string text_of(const SettingsFile& file) {
    FileBelow read = read_below(file.folder, file.name, largest_file);
    switch (read.fault) {
        case FileBelow::Fault::none:
            break;
        case FileBelow::Fault::too_large:
            throw CannotRun(phrase("{}: larger than {} KiB", file.shown, largest_file >> 10));
        case FileBelow::Fault::irregular:
            throw CannotRun(phrase("{}: is no regular file", file.shown));
        case FileBelow::Fault::absent:
        case FileBelow::Fault::outside:
        case FileBelow::Fault::linked_out:
        case FileBelow::Fault::unreadable:
            throw CannotRun(phrase("{}: cannot be read", file.shown));
    }
    return std::move(read.bytes);
}

}  // namespace

void require_shallow(std::string_view text, const std::string& shown) {
    std::size_t number = 1;
    std::ptrdiff_t brackets = 0;
    for (std::size_t at = 0; at < text.size(); ++number) {
        const std::string_view line = text.substr(at, text.find('\n', at) - at);
        brackets +=
            std::count(line.begin(), line.end(), '[') + std::count(line.begin(), line.end(), '{');
        if (std::count(line.begin(), line.end(), '.') > most_dots || brackets > most_brackets)
            throw CannotRun(phrase("{}:{}: deeper than any setting is", shown, number));
        at += line.size() + 1;
    }
}

library::Options settings_in(std::string_view text, const std::string& shown) {
    require_shallow(text, shown);
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (const toml::parse_error& error) {
        throw CannotRun(phrase("{}:{}: is no TOML, where a word stands in quotes: {}", shown,
                               error.source().begin.line, error.description()));
    }
    library::Options options;
    options.configuration = sha256(text);
    for (const auto& [key, value] : table) {
        if (key == setting_language && value.is_string()) {
            options.language = *value.value<std::string>();
        } else if (key == setting_rules && value.is_table()) {
            for (const auto& [rule, severity] : *value.as_table())
                options.rules.push_back(
                    fmt::format("{}={}", rule.str(), severity.value_or<std::string>("")));
        } else {
            refuse_setting(key.str(), fmt::format("{}:{}", shown, key.source().begin.line));
        }
    }
    return options;
}

Settings::Settings(const Arguments& arguments, const FormatTable& table) : table_(table) {
    require_said(arguments.options, table_);
    if (const std::optional<SettingsFile> file = file_of(arguments)) {
        of_file_ = settings_in(text_of(*file), file->shown);
        require(of_file_, table_, file->shown);
    }
    options_ = under(arguments.options);
}

library::Options Settings::under(const library::Options& given) const {
    library::Options options = given;
    options.configuration = of_file_.configuration;
    options.rules.insert(options.rules.begin(), of_file_.rules.begin(), of_file_.rules.end());
    if (options.language.empty()) options.language = of_file_.language;
    require(options, table_, "the options of a letter");
    return options;
}

}  // namespace voetnoot::program
