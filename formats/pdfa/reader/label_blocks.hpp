// Rows of labels with what stands in their columns, below the labels or beside them.
//
// Cost: linear in the pieces of a letterhead, for each column. Thread rules: pure.
#pragma once

#include "formats/pdfa/reader/label_rows.hpp"

#include <cstddef>
#include <vector>

namespace voetnoot::pdfa::reader {

// Labels and their values: what is moved together.
struct LabelBlock {
    std::vector<LabelColumn> columns;
    std::vector<Piece> others;  // of the same lines
    std::size_t entry = 0;      // Placed::entry, of its first column
};

// Those whose columns the page does not draw one after the other: what is in order is left as it is.
std::vector<LabelBlock> label_blocks(const Transcript& transcript);

}  // namespace voetnoot::pdfa::reader
