// Lines of tables that the structure tree has: what stands beside each other on a page is one line for
// geometry, and of several cells for the tree. Thread rules: pure.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <vector>

namespace voetnoot::pdfa::foreign {

// Cuts lines of the body where their cell ends, and puts those of a table cell by cell where the first
// of them is drawn.
void cut_by_cells(Page& page, const std::vector<TreeBlock>& blocks);

}  // namespace voetnoot::pdfa::foreign
