// Authors and their institutes: "Anna de Vries<sup>1</sup>, Bert Jansen<sup>2</sup>" below a title or
// among the works of a bibliography, and the lines "<sup>1</sup> Universiteit …" below them. Their marks
// lead to each other, not to notes.
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::notes {

// Sets Piece::people. Precondition: notes are not found yet.
void find_people(Workbench& work);

}  // namespace voetnoot::normalize::notes
