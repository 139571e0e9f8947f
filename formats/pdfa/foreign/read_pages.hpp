// The pages of a file as lines, and what makes their text doubtful.
#pragma once

#include "formats/pdfa/foreign/page.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "pipeline/witness/testimony.hpp"

#include <vector>

namespace voetnoot::pdfa::recount {
struct StructureTree;
}

namespace voetnoot::pdfa::foreign {

struct Pages {
    std::vector<Page> pages;
    std::vector<TreeBlock> blocks;  // in the order of the structure tree; may be none
    std::vector<Figure> figures;    // likewise
    std::vector<witness::Doubt> doubts;
};

// `tree` is the file's structure tree, where that has been read already.
Pages read_pages(recount::PdfFile& file, const recount::StructureTree* tree = nullptr);

}  // namespace voetnoot::pdfa::foreign
