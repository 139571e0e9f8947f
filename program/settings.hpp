// What was set for a letter: voetnoot.toml in the folder of the letter, and over it the command line.
//
//     language = "nl"
//     [rules]
//     NOTE-4 = "warning"
#pragma once

#include "library/voetnoot/options.hpp"
#include "pipeline/format/format_table.hpp"
#include "program/arguments.hpp"

#include <map>
#include <string>

namespace voetnoot::program {

// Reads each folder's file once. Throws CannotRun where a file is no TOML, has a key that is not
// known, or where a setting is malformed, names no rule or touches one that cannot be lowered.
class SettingsOfLetters {
public:
    SettingsOfLetters(const Arguments& arguments, const FormatTable& table);
    const library::Options& of(const std::string& letter);

private:
    library::Options read(const std::string& folder) const;

    library::Options on_command_line_;  // by the command line
    const FormatTable& table_;
    std::map<std::string, library::Options> by_folder_;
};

}  // namespace voetnoot::program
