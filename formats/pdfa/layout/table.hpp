// Tables: columns as wide as their content asks, rows of lines on one grid, so that a row can be parted
// between any two of them; heads repeated on continuation pages as artifacts. A table with more columns
// than the measure can show is set cell below cell.
#pragma once

#include "document/block.hpp"
#include "layout/composition.hpp"
#include "layout/flow.hpp"
#include "layout/flow_builder.hpp"
#include "layout/styles.hpp"

namespace voetnoot::pdfa {

FlowLines set_table(Composition& composition, const Table& table, StructureId parent,
                    const FlowStyle& outer, Length measure, NotesGo notes_go);

}  // namespace voetnoot::pdfa
