// Lines of a letterhead that a converter made headings: the addressee, or a label ("Vår referanse:").
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::letterhead {

// Makes them paragraphs, and tells of each. Precondition: tables of the letterhead are unfolded.
void read_headings_as_lines(Workbench& work);

}  // namespace voetnoot::normalize::letterhead
