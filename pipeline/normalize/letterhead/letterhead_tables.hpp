// Letterheads that a word processor set in tables, and tables that only place their content.
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::letterhead {

// Tables that only lay out become what is in them. Those of the letterhead, ruled or not, become
// paragraphs of lines: a label and its value are one line, a cell's paragraphs are the lines of one
// group, which every label begins anew. The head of the first page, where it bears labels of a
// letterhead, is part of the letter.
void unfold_tables(Workbench& work);

}  // namespace voetnoot::normalize::letterhead
