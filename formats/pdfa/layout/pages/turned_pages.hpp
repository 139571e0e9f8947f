// What stands on a turned page beside the table that asks for it: the headings above it, and a few lines
// between two such tables, which would have an upright page almost to themselves.
//
// Pure. Linear in the lines.
#pragma once

#include "formats/pdfa/layout/flow/flow.hpp"

namespace voetnoot::pdfa::layout::pages {

void turn_neighbours(flow::FlowLines& body);

}  // namespace voetnoot::pdfa::layout::pages
