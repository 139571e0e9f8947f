// The rules of what a letter may start in the hands of those who read its outputs.
#pragma once

#include "pipeline/rules/rule.hpp"

#include <array>

namespace voetnoot::safety_rules {

inline constexpr Rule barred_target{
    "SAFE-1",
    "target-not-live",
    Severity::warning,
    Subject::source,
    "Links lead to web pages (http, https), mailboxes, telephones, or places within the letter.",
    "Put an address of the web in its place. The words are kept, without the link."};

inline constexpr Rule live_target{
    "SAFE-2",
    "live-target-in-output",
    Severity::error,
    Subject::output,
    "No output has an address that starts something else, nor an action of its own.",
    "This is a defect of the program, not of the letter: please report it with the letter."};

inline constexpr std::array all{barred_target, live_target};

}  // namespace voetnoot::safety_rules
