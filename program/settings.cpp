#include "program/settings.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/format/resources.hpp"
#include "program/input.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <toml++/toml.h>

namespace voetnoot::program {

namespace {

namespace fs = boost::filesystem;

void set_rule(Severities& severities, const std::string& where, const std::string& setting) {
    static const std::vector<Rule> rules = catalogue();
    try {
        severities.set(setting, rules);
    } catch (const std::invalid_argument& error) {
        throw CannotRun(fmt::format("{}: {}", where, error.what()));
    }
}

void apply_file(Settings& settings, const std::string& file) {
    toml::table table;
    try {
        table = toml::parse_file(file);
    } catch (const toml::parse_error& error) {
        throw CannotRun(fmt::format("{}:{}: {}", file, error.source().begin.line, error.description()));
    }
    for (const auto& [key, value] : table) {
        if (key == "language" && value.is_string()) {
            settings.language = require_language(*value.value<std::string>(), file);
        } else if (key == "rules" && value.is_table()) {
            for (const auto& [rule, severity] : *value.as_table())
                set_rule(settings.severities, file,
                         fmt::format("{}={}", rule.str(), severity.value_or<std::string>("")));
        } else {
            throw CannotRun(fmt::format("{}: '{}' is no setting", file, key.str()));
        }
    }
}

}  // namespace

SettingsOfLetters::SettingsOfLetters(const Arguments& arguments) : arguments_(arguments) {
    read("");  // what is wrong with the command line is said before any letter is read
}

Settings SettingsOfLetters::read(const std::string& folder) const {
    Settings settings;
    const fs::path file = fs::path(folder) / "voetnoot.toml";
    if (!folder.empty() && fs::is_regular_file(file)) apply_file(settings, file.string());
    for (const std::string& setting : arguments_.rules) set_rule(settings.severities, "--rule", setting);
    if (!arguments_.language.empty())
        settings.language = require_language(arguments_.language, "--lang");
    return settings;
}

const Settings& SettingsOfLetters::of(const std::string& letter) {
    const std::string parent = fs::path(letter).parent_path().string();
    const std::string folder = parent.empty() ? "." : parent;
    const auto known = by_folder_.find(folder);
    if (known != by_folder_.end()) return known->second;
    return by_folder_.emplace(folder, read(folder)).first->second;
}

}  // namespace voetnoot::program
