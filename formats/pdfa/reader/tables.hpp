// A table of the structure tree: its rows and cells, and which passages stand in each.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/reader/paragraphs.hpp"

#include <cstddef>
#include <vector>

namespace voetnoot::pdfa::reader {

struct TableCell {
    bool header = false;
    std::vector<const Passage*> passages;  // in their order; none: it is empty
    std::size_t columns = 1, rows = 1;     // that it goes over
};

using TableRows = std::vector<std::vector<TableCell>>;

// Of the table with this number. None where its rows differ in cells, or where the pages show its words
// in another order than the tree has: then it is no table that could be told from its text.
TableRows table_of(std::size_t number, const std::vector<const Passage*>& passages,
                   const std::vector<foreign::TreeBlock>& blocks);

}  // namespace voetnoot::pdfa::reader
