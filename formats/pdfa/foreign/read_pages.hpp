// The pages of a file as lines, and what makes their text doubtful.
#pragma once

#include "formats/pdfa/foreign/page.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "pipeline/witness/testimony.hpp"

#include <vector>

namespace voetnoot::pdfa::foreign {

struct Pages {
    std::vector<Page> pages;
    std::vector<TreeBlock> blocks;  // in the order of the structure tree; may be none
    std::vector<Figure> figures;    // likewise
    std::vector<witness::Doubt> doubts;
};

Pages read_pages(recount::PdfFile& file);

}  // namespace voetnoot::pdfa::foreign
