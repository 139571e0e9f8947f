// The rules of Akoma Ntoso: conformance of the XML, and what is to be said while it is written.
#pragma once

#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/rules/rule.hpp"

#include <array>

namespace voetnoot::akn_rules {

// clang-format off
using ledger_rules::our_fault;

inline constexpr Rule schema{"AKN-1",
                             "schema",
                             Severity::error,
                             Subject::conformance,
                             "The XML is valid against the OASIS schema of Akoma Ntoso 3.0.",
                             ledger_rules::our_fault};
inline constexpr Rule note_target{"AKN-2",
                                  "note-reference-target",
                                  Severity::error,
                                  Subject::conformance,
                                  "Every noteRef points to an authorialNote of the document.",
                                  ledger_rules::our_fault};
inline constexpr Rule marker{
    "AKN-3",
    "note-marker",
    Severity::error,
    Subject::conformance,
    "Every authorialNote has a marker, and every noteRef has the marker of its note.",
    ledger_rules::our_fault};
inline constexpr Rule undeclared{
    "AKN-4",
    "undeclared-reference",
    Severity::error,
    Subject::conformance,
    "Persons, roles and organizations that the text refers to are declared in references.",
    ledger_rules::our_fault};
inline constexpr Rule eid{
    "AKN-5",
    "eid",
    Severity::error,
    Subject::conformance,
    "Every eId follows the naming convention, and no element that needs one lacks it.",
    ledger_rules::our_fault};
inline constexpr Rule character{
    "AKN-6",
    "character-not-in-xml",
    Severity::warning,
    Subject::source,
    "The letter has no character that XML 1.0 cannot carry; U+FFFD stands for it.",
    "Remove the character from the letter, or put the one that was meant in its place."};
inline constexpr Rule undated{"AKN-7",
                              "date-unknown",
                              Severity::info,
                              Subject::source,
                              "The date of the letter is known.",
                              "State the date of the letter with --date."};

inline constexpr std::array all{schema, note_target, marker, undeclared, eid, character, undated};
// clang-format on

}  // namespace voetnoot::akn_rules
