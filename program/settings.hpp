// What a person has set for all letters: the file that --config names, else the voetnoot.toml of the
// working folder, or of the nearest folder above it within its repository; and over it the command line.
// The folders that the letters come from set nothing: what comes with a letter is data. --isolated takes
// no file.
//
//     language = "nl"
//     [rules]
//     NOTE-4 = "warning"
#pragma once

#include "library/voetnoot/options.hpp"
#include "pipeline/format/format_table.hpp"
#include "program/arguments.hpp"

#include <string>
#include <string_view>

namespace voetnoot::program {

// Read once. Throws CannotRun where the file is a link that nobody named, is too large or too deep, is
// no TOML, or has a key that is not known; where a setting is malformed, names no rule or touches one
// that cannot be lowered; and where the command line does so.
class Settings {
public:
    Settings(const Arguments& arguments, const FormatTable& table);

    const library::Options& options() const { return options_; }
    // For a letter of a manifest: the same file, under options of its own.
    library::Options under(const library::Options& given) const;

private:
    const FormatTable& table_;
    library::Options of_file_;  // language, rules and the file's hash
    library::Options options_;
};

// Before a file of TOML is parsed, whatever it holds. Throws CannotRun where it is deeper than any
// setting is.
void require_shallow(std::string_view text, const std::string& shown);

// What a file of settings holds; `shown` names it. Throws CannotRun as above; rules are not looked up.
library::Options settings_in(std::string_view text, const std::string& shown);

}  // namespace voetnoot::program
