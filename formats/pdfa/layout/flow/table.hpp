// Tables: columns as wide as their content asks, rows of lines on one grid, so that a row can be parted
// between any two of them; heads repeated on continuation pages as artifacts. A table whose words do not
// fit stands out into both margins as far as it may, then is set in smaller type, then on a page turned
// to be wider than high; one with more columns than that can show is set cell below cell, and told
// (PDF-22).
#pragma once

#include "formats/pdfa/layout/flow/composition.hpp"
#include "formats/pdfa/layout/flow/flow.hpp"
#include "formats/pdfa/layout/flow/flow_builder.hpp"
#include "formats/pdfa/layout/styles.hpp"
#include "pipeline/document/block.hpp"

namespace voetnoot::pdfa::layout::flow {

struct TableRoom {
    Length measure = 0;
    Length widest = 0;  // with what it may take of the margins; not less than the measure
    Length turned = 0;  // on a turned page; 0: it may not stand on one
};

FlowLines set_table(Composition& composition, const Table& table, StructureId parent,
                    const FlowStyle& outer, const TableRoom& room, NotesGo notes_go);

}  // namespace voetnoot::pdfa::layout::flow
