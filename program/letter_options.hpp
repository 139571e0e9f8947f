// Options of a letter: their words, in one place for the command line and for manifests.
#pragma once

#include "pipeline/format/format_table.hpp"
#include "program/arguments.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::program {

// The words of --on-defect and --tracked; the first is the default.
std::vector<std::string> policies();
std::vector<std::string> versions();

// Throw CannotRun where the word is none of these.
void set_policy(library::Options& options, std::string_view word);
void set_version(library::Options& options, std::string_view word);

// The option that chooses the profile of a format, without dashes: "pdf-profile".
std::string profile_option(const Format& format);
// The format whose profile is chosen by an option of this name, or null.
const Format* format_of_profile_option(Formats formats, std::string_view option);

// The arguments of one letter: those of the command line, and over them those of the manifest.
//
//     {"path": "in/a", "name": "2021/a", "options": {"lang": "nl", "date": "2021-07-01", "from": …,
//      "to": […], "on-defect": "mark", "tracked": "original", "rules": ["NOTE-4=warning"]}}
//
// and the options that choose a profile, named as on the command line.
//
// Throws CannotRun where that is no JSON object, an option is not known, or its word is not.
Arguments arguments_of(const Arguments& arguments, const std::string& options, const FormatTable& table);

}  // namespace voetnoot::program
