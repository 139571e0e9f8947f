// Rules → grids: level and upright pieces of lines that continue each other are one rule, rules that
// meet are one lattice, the fields between which there is no rule are one cell. A lattice is taken for a
// table where it has two rows and two columns at least; whether it is one, its text tells.
//
// Cost: n log n in the pieces; a page whose rules meet more often than any table's do is a drawing, and
// has no grid. Thread rules: pure.
#pragma once

#include "formats/pdfa/foreign/grid.hpp"

#include <vector>

namespace voetnoot::pdfa::foreign {

// Upright as the page is. None lies over another.
std::vector<Grid> grids_of(const std::vector<recount::Box>& pieces);

// Which colour lies behind the middle of each cell.
void find_shades(Grid& grid, const std::vector<recount::Shade>& shades);

}  // namespace voetnoot::pdfa::foreign
