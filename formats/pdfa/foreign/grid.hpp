// A table as rules make it: where its columns and rows part, and which fields of that grid are one cell.
// Upright as the page is, points. Values.
#pragma once

#include "formats/pdfa/recount/drawing.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace voetnoot::pdfa::foreign {

struct GridCell {
    std::size_t row = 0, column = 0;    // from 0, the first ones that it has
    std::size_t rows = 1, columns = 1;  // that it goes over
    bool outside = false;               // no rule shuts it in: a field that the table does not have
    bool crooked = false;               // a part of what is no rectangle
    std::optional<recount::Colour> shade;
};

struct Grid {
    std::vector<double> x;              // the sides of its columns, from the left
    std::vector<double> y;              // the sides of its rows, from the top down
    std::vector<GridCell> cells;        // row by row
    std::vector<std::uint32_t> fields;  // row by row: the cell of each
    std::size_t repeated_rows = 0;  // its first ones, which are the head of the table on the page before
    recount::Box box() const { return {x.front(), y.back(), x.back(), y.front()}; }
    std::size_t columns() const { return x.size() - 1; }
    std::size_t rows() const { return y.size() - 1; }
    recount::Box box_of(const GridCell& cell) const {
        return {x[cell.column], y[cell.row + cell.rows], x[cell.column + cell.columns], y[cell.row]};
    }
    std::optional<std::uint32_t> cell_at(double at_x, double at_y) const;
};

// Where something of a page stands.
struct CellPlace {
    std::uint32_t grid = 0, cell = 0;
    friend bool operator==(const CellPlace&, const CellPlace&) = default;
};

}  // namespace voetnoot::pdfa::foreign
