// The letter's own rules: what can be wrong, doubtful or remarkable in a source, whatever its format.
// All of them are found by normalize; their severities may be set by a user.
//
// An error means that something that the letter promises is missing or cannot be told: it is refused
// unless it is to be marked. A warning asks a person to look. An info says what was done.
#pragma once

#include "pipeline/rules/rule.hpp"

#include <array>
#include <span>

namespace voetnoot::letter_rules {

// clang-format off
inline constexpr Rule reference_without_note{"NOTE-1", "reference-without-note", Severity::error,
    Subject::source, "Every reference has a note.",
    "Add the note that the conversion lost, or remove the reference."};
inline constexpr Rule note_without_reference{"NOTE-2", "note-without-reference", Severity::error,
    Subject::source, "Every note is referred to.",
    "Put the reference back where it stands in the original."};
inline constexpr Rule doubled_note_same_text{"NOTE-3", "note-twice-same-text", Severity::error,
    Subject::source, "A note stands in the letter once.", "Remove one of the two."};
inline constexpr Rule doubled_note_other_text{"NOTE-4", "note-twice-other-text", Severity::error,
    Subject::source, "A label is borne by one note of its series.",
    "Give one of the two the label that it has in the original."};
inline constexpr Rule numbering_gap{"NOTE-5", "numbering-gap", Severity::error, Subject::source,
    "The numbers of the notes follow each other.",
    "Look for the missing note and its reference in the original."};
inline constexpr Rule references_out_of_order{"NOTE-6", "references-out-of-order", Severity::warning,
    Subject::source, "Notes stand, and are referred to, in the order of their numbers.",
    "Compare the labels with the original."};
inline constexpr Rule numbering_restarts{"NOTE-7", "numbering-restarts", Severity::info, Subject::source,
    "Where numbering begins anew is told.", "A reference belongs to the next note that bears its label."};
inline constexpr Rule empty_note{"NOTE-8", "empty-note", Severity::error, Subject::source,
    "Every note has a text.", "Add the text from the original."};
inline constexpr Rule empty_reference{"NOTE-9", "empty-reference", Severity::error, Subject::source,
    "Every superscript has a content.", "Add the label from the original, or remove the superscript."};
inline constexpr Rule fused_reference_resolved{"NOTE-10", "fused-reference-resolved", Severity::warning,
    Subject::source, "References that the conversion ran together are told apart.",
    "Write them apart to be rid of this warning."};
inline constexpr Rule fused_reference_ambiguous{"NOTE-11", "fused-reference-ambiguous", Severity::error,
    Subject::source, "A reference can be read in one way only.",
    "Write references that stand side by side apart."};
inline constexpr Rule listed_references{"NOTE-12", "listed-references", Severity::info, Subject::source,
    "A list of labels in one superscript is read as several references.",
    "Nothing, if the original has these labels side by side."};
inline constexpr Rule doubtful_superscript{"NOTE-13", "doubtful-superscript", Severity::warning,
    Subject::source, "A superscript is clearly a reference or clearly none.",
    "Compare with the original. As it stands it is kept as it is read here."};
inline constexpr Rule doubtful_note{"NOTE-14", "doubtful-note", Severity::warning, Subject::source,
    "What looks like a note shows by its number and its place that it is one.",
    "Compare with the original."};
inline constexpr Rule reference_inside_note{"NOTE-15", "reference-inside-note", Severity::warning,
    Subject::source, "Notes are referred to from the running text.",
    "Check whether the superscript in the note is a reference."};
inline constexpr Rule label_misread{"NOTE-16", "label-and-number-differ", Severity::warning,
    Subject::source, "A label is the number that it stands for.",
    "The conversion read a letter for a digit: correct it."};
inline constexpr Rule text_between_notes{"NOTE-17", "text-between-notes", Severity::warning,
    Subject::source, "The notes of a page stand together.",
    "Check whether the text belongs to the note before it."};
inline constexpr Rule note_far_from_reference{"NOTE-18", "note-far-from-reference", Severity::warning,
    Subject::source, "A note stands at the end of the page of its first reference.",
    "Compare the label with the original."};

inline constexpr Rule superscript_no_reference{"NOTE-19", "superscript-is-no-reference", Severity::info,
    Subject::source, "A superscript that bears the label of a note and is no reference is told.",
    "Nothing, if it is a unit, a power or the like."};
inline constexpr Rule bracketed_numbers{"NOTE-20", "bracketed-numbers", Severity::warning, Subject::source,
    "Numbers in brackets clearly refer to notes, or clearly do not.",
    "If they are notes, write '[^1]' and '[^1]: text'."};
inline constexpr Rule note_in_list{"NOTE-21", "note-in-list", Severity::info, Subject::source,
    "A note stands in a paragraph of its own.", "Nothing: the item's sign is left out."};
inline constexpr Rule note_not_raised{"NOTE-22", "note-not-raised", Severity::info, Subject::source,
    "The label of a note is a superscript.", "Nothing, if it is a note of the original."};
inline constexpr Rule note_perhaps_cut{"NOTE-23", "note-perhaps-cut", Severity::warning, Subject::source,
    "A note does not stop in the middle of a sentence.",
    "Look for the rest of the note on the next page of the original, and put it where the note ends."};
inline constexpr Rule mark_not_read{"NOTE-24", "mark-not-read", Severity::warning, Subject::source,
    "A note and its references are written in a way that is read.",
    "If it is a mark of a note, write '[^1]', and '[^1]: text' for the note."};

inline constexpr Rule paragraph_joined{"TEXT-1", "paragraph-joined", Severity::info, Subject::source,
    "What a page end cut in two is joined again.",
    "Nothing, if the two pieces are one in the original."};
inline constexpr Rule paragraph_perhaps_cut{"TEXT-2", "paragraph-perhaps-cut", Severity::warning,
    Subject::source, "A paragraph that stops at a page end goes on after it.",
    "Compare with the original; join the two by hand if they are one."};
inline constexpr Rule furniture_removed{"TEXT-3", "furniture-removed", Severity::info, Subject::source,
    "Running heads, feet and page numbers are no text of the letter.",
    "Nothing, if the words named here are a running head or foot of the original."};
inline constexpr Rule link_without_target{"TEXT-4", "link-without-target", Severity::warning,
    Subject::source, "Every link leads somewhere.",
    "Add the address. The words are kept, without the link."};
inline constexpr Rule undecodable_character{"TEXT-5", "undecodable-character", Severity::warning,
    Subject::source, "The text has no control characters and no signs of failed decoding.",
    "Put the character of the original in its place."};
inline constexpr Rule image_left_out{"TEXT-6", "image-left-out", Severity::warning, Subject::source,
    "Every picture of a letter can be drawn.",
    "Keep the image with the letter: in the outputs its description stands for it."};
inline constexpr Rule image_without_description{"TEXT-7", "image-without-description", Severity::warning,
    Subject::source, "Every picture has a description for those who do not see it.",
    "Write one in the letter; the outputs can only say that there is a picture."};

inline constexpr Rule link_without_words{"TEXT-20", "link-without-words", Severity::info,
    Subject::source, "Every link has words to show it by.",
    "Nothing, if the original shows none; else put them back."};
inline constexpr Rule words_in_brackets{"TEXT-8", "words-in-angle-brackets", Severity::info,
    Subject::source, "What stands in angle brackets, and HTML does not know, is words of the letter.",
    "Nothing, if the original has these words."};
inline constexpr Rule said_to_be_missing{"TEXT-9", "said-to-be-missing", Severity::warning,
    Subject::source, "A letter has no place of which its converter says that something is missing.",
    "Put there what the original has."};
inline constexpr Rule left_out{"TEXT-10", "syntax-left-out", Severity::info, Subject::source,
    "What the source says, and no output shows, is named.",
    "Nothing, if the original does not show it either."};
inline constexpr Rule words_not_shown{"TEXT-11", "words-not-shown", Severity::warning, Subject::source,
    "The source has no words that no output shows.",
    "Take them out of the markup if the original has them."};
inline constexpr Rule markup_as_text{"TEXT-12", "markup-read-as-text", Severity::warning,
    Subject::source, "Markup can be read in one way only.",
    "Compare with the original, and take the signs away or escape them."};
inline constexpr Rule escape_doubled{"TEXT-13", "escape-doubled", Severity::info, Subject::source,
    "A sign is escaped once.", "Take one of the two backslashes away."};
inline constexpr Rule word_joined{"TEXT-14", "word-joined", Severity::info, Subject::source,
    "A word that the end of a line or page cut in two is whole again.",
    "Nothing, if the original has the word as it is named here."};
inline constexpr Rule word_perhaps_cut{"TEXT-15", "word-perhaps-cut", Severity::warning, Subject::source,
    "A hyphen at the end of a line belongs to the word, or to the line alone.",
    "Compare with the original, and write the word in one piece if it is one."};
inline constexpr Rule no_dictionary{"TEXT-16", "no-dictionary", Severity::info, Subject::source,
    "Words that the end of a line cut are decided by a dictionary of their language.",
    "Install the dictionary that is named here."};
inline constexpr Rule ligature_characters{"TEXT-17", "ligature-characters", Severity::warning,
    Subject::source, "Words are written in letters, not in the ligatures of a typeface.",
    "Write the letters: no search finds the word as it stands. It is kept as written."};
inline constexpr Rule description_repeated{"TEXT-18", "description-repeated", Severity::info,
    Subject::source, "The description of a picture stands in the letter once.",
    "Nothing, if the original does not have these words below the picture."};
inline constexpr Rule classification_left_out{"TEXT-24", "classification-left-out", Severity::warning,
    Subject::source, "What a letter is classified as stands in the letter.",
    "Put the classification into the text: running heads and feet are in no output."};
inline constexpr Rule lone_words{"TEXT-25", "lone-words-of-a-head", Severity::warning, Subject::source,
    "Running heads and feet say what the letter says itself.",
    "Put the words into the text if they matter: running heads and feet are in no output."};

inline constexpr Rule heading_level_jumps{"HEAD-1", "heading-level-jumps", Severity::info, Subject::source,
    "A heading is at most one level deeper than the one before it.", "The level was raised."};
inline constexpr Rule letter_without_date{"HEAD-2", "letter-without-date", Severity::info, Subject::source,
    "A letter bears a date.", "Give one with --date."};
inline constexpr Rule unreadable_date{"HEAD-3", "unreadable-date", Severity::warning, Subject::source,
    "The date of a letter is a day of the calendar.", "Write day, month and year."};

inline constexpr Rule heading_of_letterhead{"HEAD-4", "heading-of-letterhead", Severity::info,
    Subject::source, "Lines of the letterhead are no headings.",
    "Nothing, if the line is a part of the letterhead of the original."};

inline constexpr std::array all{
    reference_without_note, note_without_reference, doubled_note_same_text, doubled_note_other_text,
    numbering_gap, references_out_of_order, numbering_restarts, empty_note, empty_reference,
    fused_reference_resolved, fused_reference_ambiguous, listed_references, doubtful_superscript,
    doubtful_note, reference_inside_note, label_misread, text_between_notes, note_far_from_reference,
    superscript_no_reference, bracketed_numbers, note_in_list, note_not_raised, note_perhaps_cut, mark_not_read,
    paragraph_joined, paragraph_perhaps_cut, furniture_removed, link_without_target,
    link_without_words, undecodable_character, image_left_out, image_without_description, words_in_brackets,
    said_to_be_missing, left_out, words_not_shown, markup_as_text, escape_doubled, word_joined,
    word_perhaps_cut, no_dictionary, ligature_characters, description_repeated, classification_left_out, lone_words, heading_level_jumps,
    letter_without_date, unreadable_date, heading_of_letterhead};
// clang-format on

}  // namespace voetnoot::letter_rules
