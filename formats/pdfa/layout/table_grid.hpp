// Which columns and rows each cell of a table covers, and how wide the columns are.
#pragma once

#include "document/block.hpp"
#include "layout/composition.hpp"
#include "layout/styles.hpp"

#include <cstddef>
#include <vector>

namespace voetnoot::pdfa {

struct CellPlace {
    const TableCell* cell = nullptr;
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t columns = 1;  // covered, within the grid
    std::size_t rows = 1;
    bool header = false;
};

struct TableGrid {
    std::vector<CellPlace> cells;  // by row, then column
    std::size_t rows = 0;
    std::size_t columns = 0;
};

TableGrid grid_of(const Table& table);

// Widths that leave `gap` between the columns within `measure`; empty where some column would be too
// narrow to be read.
std::vector<Length> column_widths(const Composition& composition, const TableGrid& grid,
                                  const FlowStyle& style, Length measure, Length gap);

// The style of a cell's text.
FlowStyle cell_style(const FlowStyle& style, const Table& table, const CellPlace& place);

}  // namespace voetnoot::pdfa
