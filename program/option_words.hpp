// Options of a letter whose values are words, in one place for the command line and for manifests.
#pragma once

#include "library/voetnoot/options.hpp"
#include "pipeline/format/format_table.hpp"

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

}  // namespace voetnoot::program
