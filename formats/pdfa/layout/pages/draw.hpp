// Puts a line of a flow at its place on a page.
#pragma once

#include "formats/pdfa/layout/flow/flow.hpp"
#include "formats/pdfa/structure/length.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <vector>

namespace voetnoot::pdfa::layout::pages {

// `top` of the line is from the upper edge of an A4 page.
void draw(flow::FlowLine line, Length left, Length top, std::vector<PageItem>& items,
          std::vector<Destination>& destinations);

}  // namespace voetnoot::pdfa::layout::pages
