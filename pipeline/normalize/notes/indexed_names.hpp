// "ER¹, ER² and ER³" beside references to the notes 1, 2 and 3: a name of capitals that bears several
// numbers in one paragraph, each of which stands elsewhere as well. They are part of the name.
#pragma once

#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/normalize/notes/references.hpp"

#include <vector>

namespace voetnoot::normalize::notes {

// Reads them as text, and says why. `readings` are those of `marks`.
void leave_out_indexed_names(const std::vector<Mark>& marks, std::vector<MarkReading>& readings);

}  // namespace voetnoot::normalize::notes
