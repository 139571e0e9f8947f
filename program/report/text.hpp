// How findings and results are printed: text for people on standard error, JSON on standard output.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/job/workshop.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/source/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::program::report {

enum class Tongue { of_user, english };  // what machines pass on is in English

// "file:line:column: severity: RULE: message" and, on a line of its own, the hint.
std::string finding_text(const Finding& finding, const Source& source, std::string_view file,
                         bool colour, Tongue tongue = Tongue::of_user);

// Prints it to standard error; coloured if that is a terminal and NO_COLOR is not set.
void print_finding(const Finding& finding, const Source& source, std::string_view file);

std::string timings_text(const std::vector<Timing>& timings);  // of --timings

void print_error(const Phrase& message);  // "voetnoot: message", in the language of the user

}  // namespace voetnoot::program::report
