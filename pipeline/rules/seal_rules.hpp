// The rules of what was sealed, looked at again later: it is still as its receipt says.
#pragma once

#include "pipeline/rules/rule.hpp"

#include <array>

namespace voetnoot::seal_rules {

// clang-format off
inline constexpr std::string_view from_copy =
    "Put a copy of the sealed file in its place, or convert the letter again.";

inline constexpr Rule receipt_unreadable{"SEAL-1", "receipt-unreadable", Severity::error, Subject::output,
    "A receipt is whole, and of a layout that is known.",
    "Put a copy of the receipt in its place: nothing can be checked without it."};
inline constexpr Rule file_missing{"SEAL-2", "sealed-file-missing", Severity::error, Subject::output,
    "Every file that a receipt names is there.", from_copy};
inline constexpr Rule file_changed{"SEAL-3", "sealed-file-changed", Severity::error, Subject::output,
    "Every file has the size and the SHA-256 that its receipt tells.", from_copy};
inline constexpr Rule other_letter{"SEAL-4", "file-of-another-letter", Severity::error, Subject::output,
    "Every file is of the letter whose receipt names it.", from_copy};
inline constexpr Rule no_file{"SEAL-5", "no-regular-file", Severity::error, Subject::output,
    "What a receipt names is a file that can be read: no link, no pipe, no folder.", from_copy};
inline constexpr Rule not_recounted{"SEAL-6", "sealed-file-unreadable", Severity::error, Subject::output,
    "What was sealed can be read and counted again.", from_copy};
inline constexpr Rule text_changed{"SEAL-7", "sealed-text-changed", Severity::error, Subject::output,
    "The running text is the one that was sealed, word for word.", from_copy};
inline constexpr Rule note_changed{"SEAL-8", "sealed-note-changed", Severity::error, Subject::output,
    "Every note that was sealed is there, with its label and its text, and no other.", from_copy};
inline constexpr Rule notes_exchanged{"SEAL-9", "sealed-notes-exchanged", Severity::error, Subject::output,
    "No note has the text or the place of another.", from_copy};
inline constexpr Rule reference_changed{"SEAL-10", "sealed-reference-changed", Severity::error,
    Subject::output, "Every reference stands after the character after which it was sealed.", from_copy};
inline constexpr Rule link_changed{"SEAL-11", "sealed-link-changed", Severity::error, Subject::output,
    "Every link has the text and the target that were sealed.", from_copy};
inline constexpr Rule form_changed{"SEAL-12", "sealed-form-changed", Severity::error, Subject::output,
    "Headings, paragraphs, languages and styles are those that were sealed.", from_copy};
inline constexpr Rule place_changed{"SEAL-13", "sealed-place-changed", Severity::error, Subject::output,
    "Every note and reference stands where its passport says.", from_copy};
inline constexpr Rule figure_differs{"SEAL-14", "receipt-figure-differs", Severity::error, Subject::output,
    "What a receipt tells of a file is what the file shows.",
    "The file is as it was sealed: put a copy of the receipt in its place."};
inline constexpr Rule source_changed{"SEAL-15", "source-changed", Severity::warning, Subject::output,
    "The letter is still the one that the files were made of.",
    "Convert the letter again, or put the letter as it was in its place."};
inline constexpr Rule file_unnamed{"SEAL-16", "file-without-receipt", Severity::warning, Subject::output,
    "Every file beside sealed ones is named by a receipt.",
    "Take it elsewhere, or bring its receipt back."};
inline constexpr Rule named_twice{"SEAL-17", "file-named-twice", Severity::error, Subject::output,
    "One receipt names a file, and names it once.", "Take the copy of the receipt away."};
inline constexpr Rule receipt_missing{"SEAL-18", "receipt-missing", Severity::error, Subject::output,
    "Every letter that the journal of a batch calls sealed has its receipt.",
    "Run the batch again: it makes the letter anew."};
inline constexpr Rule never_sealed{"SEAL-19", "receipt-of-refused-letter", Severity::error,
    Subject::output, "A receipt beside files is of a letter that was sealed.",
    "Nothing was sealed by this receipt: convert the letter again."};
inline constexpr Rule signature_beside{"SEAL-20", "signature-not-checked", Severity::info,
    Subject::output, "A signature or time stamp beside a receipt is checked with the tool that made it.",
    "See docs/verify.md."};

inline constexpr std::array all{
    receipt_unreadable, file_missing, file_changed, other_letter, no_file, not_recounted, text_changed,
    note_changed, notes_exchanged, reference_changed, link_changed, form_changed, place_changed,
    figure_differs, source_changed, file_unnamed, named_twice, receipt_missing, never_sealed,
    signature_beside};
// clang-format on

}  // namespace voetnoot::seal_rules
