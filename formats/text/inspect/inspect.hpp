// What plain text must be beside the letter's words: the rules TXT-….
#pragma once

#include "formats/text/recount/letter.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/rules/rule.hpp"
#include "pipeline/source/source.hpp"

#include <array>
#include <string_view>

namespace voetnoot::text::inspect {

inline constexpr std::string_view our_fault =
    "This is a defect of the program, not of the letter: please report it with the letter.";

inline constexpr Rule not_nfc{"TXT-1",
                              "text-not-utf8-nfc",
                              Severity::error,
                              Subject::conformance,
                              "The text is valid UTF-8 in Normalization Form C.",
                              our_fault};
inline constexpr Rule line_too_long{"TXT-2",
                                    "text-line-too-long",
                                    Severity::error,
                                    Subject::conformance,
                                    "A line has at most 72 columns, unless one word alone is longer.",
                                    our_fault};
inline constexpr Rule trailing_space{"TXT-3",
                                     "text-trailing-space",
                                     Severity::error,
                                     Subject::conformance,
                                     "No line ends in white space.",
                                     our_fault};
inline constexpr Rule no_line_end{"TXT-4",
                                  "text-without-final-line-end",
                                  Severity::error,
                                  Subject::conformance,
                                  "The last line ends in a line end.",
                                  our_fault};
inline constexpr Rule control_character{"TXT-5",
                                        "text-with-control-character",
                                        Severity::error,
                                        Subject::conformance,
                                        "There are no control characters but line ends.",
                                        our_fault};
inline constexpr Rule note_misplaced{
    "TXT-6",
    "text-note-misplaced",
    Severity::error,
    Subject::conformance,
    "The notes stand in the order of their first references, those without reference under a rule of "
    "their own.",
    our_fault};

inline constexpr std::array rules{not_nfc,     line_too_long,     trailing_space,
                                  no_line_end, control_character, note_misplaced};

// Recounts, and looks for all of them: one finding per rule, the first place. Throws Unreadable: see
// recount.hpp.
Ledger inspect(std::string_view bytes, const Limits& limits, Findings& findings);
void inspect_notes(const recount::LetterRead& read, Findings& findings);  // TXT-6 alone

}  // namespace voetnoot::text::inspect
