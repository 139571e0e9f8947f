#include "program/settings.hpp"

#include "library/job_of.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <toml++/toml.h>

namespace voetnoot::program {

namespace {

namespace fs = boost::filesystem;

// What is wrong with options is said with where they stand.
void require(const library::Options& options, const FormatTable& table, const std::string& where) {
    try {
        library::require_settings(table, options);
    } catch (const CannotRun& error) {
        throw CannotRun(fmt::format("{}: {}", where, error.what()));
    }
}

library::Options options_in(const std::string& file) {
    toml::table table;
    try {
        table = toml::parse_file(file);
    } catch (const toml::parse_error& error) {
        throw CannotRun(fmt::format("{}:{}: {}", file, error.source().begin.line, error.description()));
    }
    library::Options options;
    for (const auto& [key, value] : table) {
        if (key == "language" && value.is_string()) {
            options.language = *value.value<std::string>();
        } else if (key == "rules" && value.is_table()) {
            for (const auto& [rule, severity] : *value.as_table())
                options.rules.push_back(
                    fmt::format("{}={}", rule.str(), severity.value_or<std::string>("")));
        } else {
            throw CannotRun(fmt::format("{}: '{}' is no setting", file, key.str()));
        }
    }
    return options;
}

}  // namespace

// What is wrong with the command line is said before any letter is read.
SettingsOfLetters::SettingsOfLetters(const Arguments& arguments, const FormatTable& table)
    : on_command_line_(arguments.options), table_(table) {
    require(on_command_line_, table_, "the command line");
}

library::Options SettingsOfLetters::read(const std::string& folder) const {
    const fs::path file = fs::path(folder) / "voetnoot.toml";
    if (!fs::is_regular_file(file)) return on_command_line_;
    library::Options options = on_command_line_;
    const library::Options beside = options_in(file.string());
    require(beside, table_, file.string());
    options.rules.insert(options.rules.begin(), beside.rules.begin(), beside.rules.end());
    if (options.language.empty()) options.language = beside.language;
    return options;
}

const library::Options& SettingsOfLetters::of(const std::string& letter) {
    const std::string parent = fs::path(letter).parent_path().string();
    const std::string folder = parent.empty() ? "." : parent;
    const auto known = by_folder_.find(folder);
    if (known != by_folder_.end()) return known->second;
    return by_folder_.emplace(folder, read(folder)).first->second;
}

}  // namespace voetnoot::program
