// How wide the columns of a table are: as their content asks, within what there is.
#pragma once

#include "formats/pdfa/layout/flow/composition.hpp"
#include "formats/pdfa/layout/flow/table_grid.hpp"
#include "formats/pdfa/layout/styles.hpp"

#include <vector>

namespace voetnoot::pdfa::layout::flow {

struct ColumnWidths {
    std::vector<Length> widths;  // empty where some column would be too narrow to be read
    bool divides_words = false;  // that need not be divided elsewhere
};

// With the gap of `size` between the columns they stand within `measure`.
ColumnWidths column_widths(const Composition& composition, const TableGrid& grid, const FlowStyle& style,
                           Length measure, const styles::TableSize& size);

}  // namespace voetnoot::pdfa::layout::flow
