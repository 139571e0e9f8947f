// Joins what a page end cuts in two: paragraphs, the last item of a list, lists, tables that repeat
// their head. Words are never changed and none is moved: two pieces are one space apart.
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::body {

// Precondition: notes, zones and furniture are settled.
void join_what_page_ends_cut(Workbench& work);

// Notes that stop in the middle of a sentence: what goes on may stand among the text of the letter.
void tell_cut_notes(Workbench& work);

}  // namespace voetnoot::normalize::body
