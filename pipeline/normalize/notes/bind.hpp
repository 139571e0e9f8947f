// Binds every mark that refers to a note to that note, or says why it cannot.
#pragma once

#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/normalize/work.hpp"

#include <vector>

namespace voetnoot::normalize::notes {

// Fills Workbench::bindings. Precondition: notes are numbered. `marks` in reading order.
void bind_references(Workbench& work, const std::vector<Mark>& marks);

}  // namespace voetnoot::normalize::notes
