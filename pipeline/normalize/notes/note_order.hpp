// Where notes stand: in the order of their numbers, each at the end of the page of its first reference.
#pragma once

#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/normalize/work.hpp"

#include <vector>

namespace voetnoot::normalize::notes {

// Precondition: references are bound. `marks` in reading order.
void check_order_of_notes(Workbench& work, const std::vector<Mark>& marks);

}  // namespace voetnoot::normalize::notes
