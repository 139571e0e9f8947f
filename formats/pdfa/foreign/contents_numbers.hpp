// The page numbers of a table of contents, where the file marks them as artifacts: they are of the
// pages, and furniture. Thread rules: pure.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

namespace voetnoot::pdfa::foreign {

// Two and more, each on the line of a text, that end below each other and do not fall.
void mark_contents_numbers(Page& page);

}  // namespace voetnoot::pdfa::foreign
