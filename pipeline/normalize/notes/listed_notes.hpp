// Notes that a converter made items of a list or paragraphs of a quote: "- <sup>1</sup> Text", "- 1
// Text", and "1. Text" below a heading of notes. The item's own sign is left out, and booked.
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::notes {

// They become NoteBodies without a key. Precondition: nothing has been taken out of the flow yet.
void free_listed_notes(Workbench& work);

}  // namespace voetnoot::normalize::notes
