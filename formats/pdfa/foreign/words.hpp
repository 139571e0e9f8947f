// Pages of lines, their roles decided → the words of a testimony: page by page the text, then what
// the structure tree says of the pictures, the notes, and the furniture.
#pragma once

#include "formats/pdfa/foreign/page.hpp"
#include "pipeline/witness/testimony.hpp"

#include <vector>

namespace voetnoot::pdfa::foreign {

// Takes the lines of each page as it tells them.
witness::Testimony tell(std::vector<Page> pages, const std::vector<Figure>& figures,
                        const std::vector<FoundNote>& notes);

}  // namespace voetnoot::pdfa::foreign
