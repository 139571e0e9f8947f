// What is done to the text of a letter, in the order of normalize.cpp. Furniture, pictures, languages
// and the Document itself have headers of their own.
//
// Thread rules: a Workbench belongs to one thread.
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::body {

// Joins what a page end cuts in two: paragraphs, the last item of a list, lists, tables that repeat
// their head. Words are never changed and none is moved: two pieces are one space apart.
//
// Precondition: notes, zones and furniture are settled.
void join_what_page_ends_cut(Workbench& work);

// Notes that stop in the middle of a sentence: what goes on may stand among the text of the letter.
void report_cut_notes(Workbench& work);

// Words that the end of a line or a page has cut at a hyphen. What a dictionary, or the letter itself,
// knows is made whole; what they do not decide is kept as it stands, and told.
//
// Precondition: what page ends cut has been joined.
void join_words(Workbench& work);

// The ligatures of a typeface (U+FB00 to U+FB06) that a converter wrote for letters: kept, and told.
//
// One finding, at the first of them.
void report_ligatures(Workbench& work);

// Heading levels: the smallest becomes 1, and each heading is at most one deeper than the one before.
//
// Sets the levels of the body's headings and takes away bold that wraps a whole heading.
void settle_headings(Workbench& work);

// Running heads and feet go out of the letter. What they say and the letter says nowhere else is no
// furniture: a classification (TEXT-24), the name of an authority, "CONCEPT" across the page (TEXT-25).
//
// Precondition: every piece has its last role.
void report_lone_words(Workbench& work);

}  // namespace voetnoot::normalize::body
