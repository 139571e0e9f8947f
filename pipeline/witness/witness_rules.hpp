// What the original of a letter tells against it. All are defects of the source: the letter says what
// its original does not, or the other way round.
#pragma once

#include "pipeline/rules/rule.hpp"

#include <array>

namespace voetnoot::witness_rules {

// clang-format off
inline constexpr Rule not_the_original{"WIT-1", "witness-is-not-the-original", Severity::error,
    Subject::source, "A witness is the original of its letter.", "Name the file that the letter was made from."};
inline constexpr Rule not_witnessed{"WIT-2", "not-witnessed", Severity::warning, Subject::source,
    "Every page of the original has a text that the letter can be held against.",
    "The page is a picture: compare it by eye, or have its text recognised and name that file."};
inline constexpr Rule doubtful_text{"WIT-3", "text-of-witness-doubtful", Severity::warning, Subject::source,
    "The text of the original is what its page shows.", "Compare the page by eye."};
inline constexpr Rule number_differs{"WIT-4", "number-differs", Severity::error, Subject::source,
    "Numbers and dates of the letter are those of its original.", "Put the number of the original in its place."};
inline constexpr Rule words_lost{"WIT-5", "words-lost", Severity::warning, Subject::source,
    "The letter has every word of its original.", "Put the words back."};
inline constexpr Rule passage_lost{"WIT-6", "passage-lost", Severity::error, Subject::source,
    "The letter has every passage of its original.", "Put the passage back."};
inline constexpr Rule words_added{"WIT-7", "words-added", Severity::warning, Subject::source,
    "The letter has no word that its original does not have.", "Take the words out."};
inline constexpr Rule passage_added{"WIT-8", "passage-added", Severity::error, Subject::source,
    "The letter has no passage that its original does not have.", "Take the passage out."};
inline constexpr Rule words_differ{"WIT-9", "words-differ", Severity::warning, Subject::source,
    "The words of the letter are those of its original.", "Write what the original has."};
inline constexpr Rule passage_differs{"WIT-10", "passage-differs", Severity::error, Subject::source,
    "The passages of the letter are those of its original.", "Write what the original has."};
inline constexpr Rule letterhead_lost{"WIT-11", "letterhead-line-lost", Severity::error, Subject::source,
    "The letter has every line of its original's letterhead.",
    "Put the line back; --take-from-witness takes over a date, a reference or an addressee."};
inline constexpr Rule note_lost{"WIT-12", "note-of-original-lost", Severity::error, Subject::source,
    "Every note of the original is a note of the letter.", "Put the note back."};
inline constexpr Rule note_added{"WIT-13", "note-not-in-original", Severity::error, Subject::source,
    "Every note of the letter is one of its original.", "Take the note out."};
inline constexpr Rule reference_lost{"WIT-14", "reference-of-original-lost", Severity::error,
    Subject::source, "Every reference of the original is one of the letter.", "Put the reference back."};
inline constexpr Rule reference_added{"WIT-15", "reference-not-in-original", Severity::error,
    Subject::source, "Every reference of the letter is one of its original.", "Take the reference out."};
inline constexpr Rule reference_moved{"WIT-16", "reference-not-where-original-has-it", Severity::error, Subject::source,
    "A reference stands behind the word behind which its original has it.", "Move it there."};
inline constexpr Rule bound_to_another{"WIT-17", "reference-to-another-note", Severity::error,
    Subject::source, "A reference leads to the note to which it leads in the original.",
    "Give it the label that the original has."};
inline constexpr Rule label_differs{"WIT-18", "label-of-note-differs", Severity::warning, Subject::source,
    "A note bears the label that it bears in the original.", "Write the label of the original."};
inline constexpr Rule passage_moved{"WIT-19", "passage-moved", Severity::info, Subject::source,
    "Passages stand in the order in which the original has them.",
    "Nothing, if the original is read in that order."};
inline constexpr Rule in_description{"WIT-20", "text-only-in-description", Severity::info, Subject::source,
    "Words that only a picture's description has are told.", "Nothing, if the picture shows them."};
inline constexpr Rule furniture_confirmed{"WIT-21", "furniture-confirmed", Severity::info, Subject::source,
    "What the letter lacks because every page of the original repeats it is told.",
    "Nothing: it is a running head or foot."};
inline constexpr Rule invisible_text{"WIT-22", "invisible-text-of-witness", Severity::info, Subject::source,
    "Text that the original holds and does not show is told.",
    "Nothing: it is another program's recognition, or deleted, or hidden by its author."};
inline constexpr Rule taken_from_witness{"WIT-23", "taken-from-witness", Severity::info, Subject::source,
    "What is taken over from the original is told.", "Nothing: it was asked for."};
inline constexpr Rule page_end{"WIT-24", "page-end-moved", Severity::error, Subject::output,
    "Where an output tells the ends of the original's pages, they are those that were found.",
    "This is a defect of the program, not of the letter: please report it with the letter."};
inline constexpr Rule furniture_in_text{"WIT-25", "furniture-in-text", Severity::warning, Subject::source,
    "Running heads and feet of the original do not stand in the text of the letter.", "Take them out."};

inline constexpr std::array all{
    not_the_original, not_witnessed, doubtful_text, number_differs, words_lost, passage_lost, words_added,
    passage_added, words_differ, passage_differs, letterhead_lost, note_lost, note_added, reference_lost,
    reference_added, reference_moved, bound_to_another, label_differs, passage_moved, in_description,
    furniture_confirmed, invisible_text, taken_from_witness, page_end, furniture_in_text};
// clang-format on

}  // namespace voetnoot::witness_rules
