// What was set for a letter: voetnoot.toml in the folder of the letter, and over it the command line.
//
//     language = "nl"
//     [rules]
//     NOTE-4 = "warning"
#pragma once

#include "pipeline/finding/severities.hpp"
#include "program/arguments.hpp"

#include <map>
#include <optional>
#include <string>

namespace voetnoot::program {

struct Settings {
    Severities severities;
    std::optional<std::string> language;
};

// Reads each folder's file once. Throws CannotRun where a file is no TOML, has a key that is not
// known, or where a setting is malformed, names no rule or touches one that cannot be lowered.
class SettingsOfLetters {
public:
    explicit SettingsOfLetters(const Arguments& arguments);
    const Settings& of(const std::string& letter);

private:
    Settings read(const std::string& folder) const;

    const Arguments& arguments_;
    std::map<std::string, Settings> by_folder_;
};

}  // namespace voetnoot::program
