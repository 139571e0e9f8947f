// Drawings of a page that are made of lines and areas: charts, logos, signatures, text drawn as
// outlines. By geometry alone: where curves and polygons stand, or areas without text that are no cells
// of a table.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/recount/drawing.hpp"

#include <vector>

namespace voetnoot::pdfa::scan {

// A box around each, in the page's own space. `seen`: what is not cut away of the page.
std::vector<recount::Box> sketches_of(const recount::Drawing& drawing, const recount::Box& seen);

}  // namespace voetnoot::pdfa::scan
