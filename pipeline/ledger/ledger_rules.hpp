// The rules of the ledger: what must balance at every arrow. None of them can be marked or lowered.
#pragma once

#include "pipeline/rules/rule.hpp"

#include <array>

namespace voetnoot::ledger_rules {

// clang-format off
inline constexpr std::string_view our_fault =
    "This is a defect of the program, not of the letter: please report it with the letter.";

inline constexpr Rule unbalanced{"LEDGER-1", "scan-and-document-differ", Severity::error, Subject::output,
    "Every word and mark of the source is booked exactly once.", our_fault};
inline constexpr Rule note_lost{"LEDGER-2", "note-lost", Severity::error, Subject::output,
    "Every note of the letter is in the output.", our_fault};
inline constexpr Rule note_added{"LEDGER-3", "note-added", Severity::error, Subject::output,
    "The output has no note that the letter does not have.", our_fault};
inline constexpr Rule note_order{"LEDGER-4", "note-order-changed", Severity::error, Subject::output,
    "The notes of the output are in the order of the letter.", our_fault};
inline constexpr Rule note_label{"LEDGER-5", "note-label-changed", Severity::error, Subject::output,
    "Every note keeps the label that the letter prints.", our_fault};
inline constexpr Rule note_text{"LEDGER-6", "note-text-changed", Severity::error, Subject::output,
    "The text of every note is the letter's, character for character.", our_fault};
inline constexpr Rule reference_lost{"LEDGER-7", "reference-lost", Severity::error, Subject::output,
    "Every reference of the letter is in the output, and no other.", our_fault};
inline constexpr Rule reference_moved{"LEDGER-8", "reference-moved", Severity::error, Subject::output,
    "Every reference stands after the same character as in the letter.", our_fault};
inline constexpr Rule text_changed{"LEDGER-9", "running-text-changed", Severity::error, Subject::output,
    "The running text is the letter's, character for character.", our_fault};
inline constexpr Rule words_changed{"LEDGER-10", "words-run-together", Severity::error, Subject::output,
    "The running text has the letter's words: none run together, none cut.", our_fault};
inline constexpr Rule link_changed{"LEDGER-11", "link-changed", Severity::error, Subject::output,
    "Every link keeps its text, its target and its place in the order.", our_fault};
inline constexpr Rule block_changed{"LEDGER-12", "block-kind-changed", Severity::error, Subject::output,
    "Headings, paragraphs, list items, rows, cells and quotes follow each other as in the letter, and so do its "
    "pictures: each from its file, with its description, at its place.",
    our_fault};
inline constexpr Rule unreadable{"LEDGER-13", "output-unreadable", Severity::error, Subject::output,
    "What was written can be read back.", our_fault};

inline constexpr Rule language_changed{"LEDGER-14", "language-changed", Severity::error, Subject::output,
    "Words in another language than the letter's keep the language that the letter names.", our_fault};

inline constexpr Rule style_changed{"LEDGER-17", "style-changed", Severity::error, Subject::output,
    "Words that are struck, inserted, underlined or highlighted are so in the output, and no others.",
    our_fault};

inline constexpr Rule not_accounted{"LEDGER-15", "byte-left-over", Severity::error, Subject::output,
    "Every byte of the source is of a word or of a known piece of syntax.", our_fault};
inline constexpr Rule accounted_twice{"LEDGER-16", "byte-claimed-twice", Severity::error,
    Subject::output, "No byte of the source is of two words or pieces of syntax.", our_fault};

inline constexpr std::array all{unbalanced, note_lost,  note_added,      note_order,   note_label,
                                note_text,  reference_lost, reference_moved, text_changed, words_changed,
                                link_changed, block_changed, unreadable, language_changed,
                                not_accounted, accounted_twice, style_changed};
// clang-format on

}  // namespace voetnoot::ledger_rules
