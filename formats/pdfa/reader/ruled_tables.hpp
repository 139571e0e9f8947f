// Tables that rules make: a grid of a page, and those of the pages behind it on which it goes on, as
// rows of cells. A first row is a head where it is bold, or shaded as no other row is, or comes again on
// the next page.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/reader/paragraphs.hpp"
#include "formats/pdfa/reader/tables.hpp"

#include <cstddef>
#include <vector>

namespace voetnoot::pdfa::reader {

struct RuledTable {
    std::size_t columns = 0;
    std::size_t header_rows = 0;
    TableRows rows;
    std::size_t last = 0;  // of `passages`, that is of it
};

// That begins with passages[begin], which stands in a cell.
RuledTable ruled_table(std::size_t begin, const std::vector<Passage>& passages,
                       const Transcript& transcript);

}  // namespace voetnoot::pdfa::reader
