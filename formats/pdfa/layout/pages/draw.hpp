// Puts a line of a flow at its place on a page.
#pragma once

#include "formats/pdfa/layout/flow/flow.hpp"
#include "formats/pdfa/structure/length.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <vector>

namespace voetnoot::pdfa::layout::pages {

// `top` of the line is from the upper edge of a page of that height.
void draw(flow::FlowLine line, Length left, Length top, Length page_height, std::vector<PageItem>& items,
          std::vector<Destination>& destinations);

}  // namespace voetnoot::pdfa::layout::pages
