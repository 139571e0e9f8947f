// The order in which the lines of a page are read.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <vector>

namespace voetnoot::pdfa::reader {

// Of the page's text and furniture: by the structure tree, where it has the page's text; else as they
// are drawn.
std::vector<foreign::Line> reading_order(std::vector<foreign::Line> lines, const foreign::Page& page);

}  // namespace voetnoot::pdfa::reader
