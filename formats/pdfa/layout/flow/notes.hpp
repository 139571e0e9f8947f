// Notes: Note > Lbl > Link back, then the note's blocks; and their lines, with the label hanging.
#pragma once

#include "formats/pdfa/layout/flow/composition.hpp"
#include "formats/pdfa/layout/flow/flow.hpp"

namespace voetnoot::pdfa::layout::flow {

// Puts the notes that were met and are not yet in the tree there, as the next kids of `parent`, and
// those that they refer to after them. Their lines go to `composition.notes`.
void place_notes(Composition& composition, StructureId parent);

// A last section with the notes that nothing refers to: the one place where a note is no foot of a page.
FlowLines set_unreferenced_notes(Composition& composition, Length measure);

}  // namespace voetnoot::pdfa::layout::flow
