// Links to the place of a note whose text has more than its label: "wor[d2](#page-4-3)",
// "[1.](#page-4-2)". The label becomes the reference; what stands around it is text.
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::notes {

// Precondition: notes are found.
void cut_note_links(Workbench& work);

}  // namespace voetnoot::normalize::notes
