// What is done to the notes and references of a letter, in the order of normalize.cpp: each pass leaves
// its decisions in the Workbench, and reports what it cannot decide.
//
// Thread rules: a Workbench belongs to one thread.
#pragma once

#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/normalize/work.hpp"

#include <vector>

namespace voetnoot::normalize::notes {

// A mark in emphasis of its own ("**<sup>1</sup>**"), or at the beginning of one ("**<sup>1</sup>
// Bron:** text"), stands beside it afterwards: what is emphasised about a mark says nothing.
void free_marks(Workbench& work);

// Items of a list that lead back to their reference: "1. Text [↑](#footnote-ref-2)" below
// "[[1]](#footnote-2)" (Mammoth and MarkItDown, kramdown). The sign is left out, and booked.
//
// They become NoteBodies without a key, and bear the label of the reference: a list before them counts
// on.
void free_notes_that_lead_back(Workbench& work);

// Notes that a converter made items of a list or paragraphs of a quote: "- <sup>1</sup> Text", "- 1
// Text", and "1. Text" below a heading of notes. The item's own sign is left out, and booked.
//
// They become NoteBodies without a key. Precondition: nothing has been taken out of the flow yet.
void free_listed_notes(Workbench& work);

// "[1]" in the text and paragraphs "[1] …": notes where each of the paragraphs is referred to before it
// and nothing else bears its number; else text, which is told where a number stands in both.
//
// Afterwards no number in brackets is a bare mark any more. Precondition: notes in lists are found.
void settle_bracketed_marks(Workbench& work);

// Signs that need no tags to be a mark: "¹", "*", "†". They are in letters for other reasons as well
// (m², a product's name, a list), so each of them is a mark only where the letter has both a reference
// and a note that bear it; elsewhere it becomes the text again that it is.
//
// Precondition: nothing has been taken out of the flow yet.
void settle_bare_marks(Workbench& work);

// Authors and their institutes: "Anna de Vries<sup>1</sup>, Bert Jansen<sup>2</sup>" below a title or
// among the works of a bibliography, and the lines "<sup>1</sup> Universiteit …" below them. Their marks
// lead to each other, not to notes.
//
// Sets Piece::people. Precondition: notes are not found yet.
void find_people(Workbench& work);

// Links to the place of a note whose text has more than its label: "wor[d2](#page-4-3)",
// "[1.](#page-4-2)". The label becomes the reference; what stands around it is text.
//
// Precondition: notes are found.
void cut_note_links(Workbench& work);

// The numbers of the notes as a whole: series that restart, notes that stand twice, gaps, order.
//
// Gives every note its series and finds the notes that stand in one series twice.
void number_notes(Workbench& work);

// What is wrong with the numbers once every reference is bound. `marks` in reading order.
void check_numbering(Workbench& work, const std::vector<Mark>& marks);

// Binds every mark that refers to a note to that note, or says why it cannot.
//
// Fills Workbench::bindings. Precondition: notes are numbered. `marks` in reading order.
void bind_references(Workbench& work, const std::vector<Mark>& marks);

// A superscript with the label of a note is bound, or told: never neither. Whatever bind_references did,
// this looks at every mark again, and reports one that has no binding and that no finding names.
void tell_unbound_marks(Workbench& work, const std::vector<Mark>& marks);

// Spellings of notes that are read as text ("word①" and a line "① …", "^[a note]", "\\(^{1}\\)"): each
// that looks like one is told.
//
// Precondition: notes are found.
void tell_unread_marks(Workbench& work);

// Where notes stand: in the order of their numbers, each at the end of the page of its first reference.
//
// Precondition: references are bound. `marks` in reading order.
void check_order_of_notes(Workbench& work, const std::vector<Mark>& marks);

}  // namespace voetnoot::normalize::notes
