// What is to be said of a Word document beside what holds for every letter. All are about the source.
#pragma once

#include "pipeline/rules/rule.hpp"

#include <array>

namespace voetnoot::docx_rules {

// clang-format off
inline constexpr Rule tracked_insertion{"DOCX-1", "tracked-insertion", Severity::warning, Subject::source,
    "A letter that is sent has no tracked changes: none is inserted.",
    "Accept or reject the changes in Word; --tracked says which version is read."};
inline constexpr Rule tracked_deletion{"DOCX-2", "tracked-deletion", Severity::warning, Subject::source,
    "A letter that is sent has no tracked changes: none is deleted.",
    "Accept or reject the changes in Word; --tracked says which version is read."};
inline constexpr Rule comment{"DOCX-3", "comment", Severity::warning, Subject::source,
    "A letter that is sent has no comments.", "Remove the comments in Word; they are in no output."};
inline constexpr Rule hidden_text{"DOCX-4", "hidden-text", Severity::warning, Subject::source,
    "A letter has no hidden text.", "Word does not print it, and it is in no output: remove it or show it."};
inline constexpr Rule image_missing{"DOCX-5", "image-missing", Severity::warning, Subject::source,
    "Every picture that the text shows is in the file.", "Insert the picture in Word again, not as a link."};
// DOCX-6 was what is TEXT-7 now: ids are never used again.
inline constexpr Rule unknown_symbol{"DOCX-7", "unknown-symbol", Severity::warning, Subject::source,
    "Every symbol of a symbol font has a character in Unicode.",
    "Put the character itself in the text. It is kept as U+FFFD."};
inline constexpr Rule numbers_by_page{"DOCX-8", "notes-numbered-by-page", Severity::info, Subject::source,
    "Where notes are numbered anew on every page, the pages are those that Word last laid out.",
    "Compare the labels with the printed letter."};
inline constexpr Rule unread_part{"DOCX-9", "content-not-read", Severity::error, Subject::source,
    "Everything that Word shows is text, a picture, a chart or a diagram that can be read.",
    "Put the content itself into the letter: it is embedded as another document or as a chart of a later Office."};
inline constexpr Rule macros{"DOCX-10", "macros-left-out", Severity::info, Subject::source,
    "A letter has no macros.", "Nothing: no output has them."};
inline constexpr Rule placeholder{"DOCX-18", "placeholder", Severity::warning, Subject::source,
    "A letter that is sent has no field that was left as the template had it.",
    "Fill the field in, or remove it: its placeholder is kept as text."};

inline constexpr Rule unknown_element{"DOCX-11", "unknown-element", Severity::warning, Subject::source,
    "Everything in a Word document is of a kind that is known.",
    "Look at the place in Word: what it shows there may be missing. Take it out, or put it there as text."};
inline constexpr Rule element_not_carried{"DOCX-12", "element-not-carried", Severity::warning, Subject::source,
    "A letter holds nothing that no output can show.",
    "Look at the place in Word: put what it shows there as text or as a picture."};
inline constexpr Rule note_not_printed{"DOCX-13", "note-not-printed", Severity::warning, Subject::source,
    "Every note of a Word document has a reference in its text.",
    "Word prints no such note, and it is in no output: put the reference back, or nothing."};
inline constexpr Rule remembered_page{"DOCX-14", "remembered-page", Severity::warning, Subject::source,
    "A text names no page by a number that Word computed.",
    "The pages of the PDF are not those of Word: name the section instead. The number is kept, and leads to the place."};
inline constexpr Rule number_format{"DOCX-15", "number-format", Severity::warning, Subject::source,
    "Every list and every note is numbered in a format that can be computed.",
    "Compare the numbers with the printed letter, or number the list in digits."};
inline constexpr Rule unseen_text{"DOCX-16", "unseen-text", Severity::warning, Subject::source,
    "Text is seen: it is not white on white, and not smaller than two points.",
    "Word prints it, and nobody sees it; it is text of the letter here. Remove it or show it."};
inline constexpr Rule date_of_today{"DOCX-17", "date-of-today", Severity::warning, Subject::source,
    "A letter has a date of its own: it is not the one of whatever day Word shows it.",
    "Write the date as text. The one that Word last computed is kept."};
inline constexpr Rule link_around_box{"DOCX-19", "link-around-box", Severity::info, Subject::source,
    "A link has words of its own.",
    "Put the link on words within the text box: what stands in the box is kept without the link."};
inline constexpr Rule small_number{"DOCX-20", "small-number", Severity::warning, Subject::source,
    "A number behind a word is as large as the word, stands above the line, or is the mark of a note.",
    "Compare with the original: a converter may have made text of a reference, and of its note. It is kept as text."};

inline constexpr std::array all{tracked_insertion, tracked_deletion, comment, hidden_text, image_missing,
                                unknown_symbol, numbers_by_page, unread_part, macros,
                                unknown_element, element_not_carried, note_not_printed, placeholder,
                                remembered_page, number_format, unseen_text, date_of_today, link_around_box, small_number};
// clang-format on

}  // namespace voetnoot::docx_rules
