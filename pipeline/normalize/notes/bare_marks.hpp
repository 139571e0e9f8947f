// Signs that need no tags to be a mark: "¹", "*", "†". They are in letters for other reasons as well
// (m², a product's name, a list), so each of them is a mark only where the letter has both a reference
// and a note that bear it; elsewhere it becomes the text again that it is.
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::notes {

// Precondition: nothing has been taken out of the flow yet.
void settle_bare_marks(Workbench& work);

}  // namespace voetnoot::normalize::notes
