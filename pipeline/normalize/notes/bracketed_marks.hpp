// "[1]" in the text and paragraphs "[1] …": notes where each of the paragraphs is referred to before it
// and nothing else bears its number; else text, which is told where a number stands in both.
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::notes {

// Afterwards no number in brackets is a bare mark any more. Precondition: notes in lists are found.
void settle_bracketed_marks(Workbench& work);

}  // namespace voetnoot::normalize::notes
