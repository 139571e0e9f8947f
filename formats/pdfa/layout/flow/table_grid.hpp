// Which columns and rows each cell of a table covers, and how its text is set.
#pragma once

#include "formats/pdfa/layout/styles.hpp"
#include "pipeline/document/block.hpp"

#include <cstddef>
#include <vector>

namespace voetnoot::pdfa::layout::flow {

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
    std::vector<bool> numbers;  // by column: nothing but numbers below the head
};

inline constexpr std::size_t most_columns = 200;  // more are covered by the last one

TableGrid grid_of(const Table& table);

// The style of a cell's text. Where the table does not say otherwise, numbers end at the right.
FlowStyle cell_style(const FlowStyle& style, const Table& table, const TableGrid& grid,
                     const CellPlace& place);

}  // namespace voetnoot::pdfa::layout::flow
