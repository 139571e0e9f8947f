// Which grids of the pages are tables, and the lines of their cells. A grid is one where its text says
// so: words in two rows and two columns at least, and none that a rule runs through; a frame, a form's
// boxes, a letterhead and a chart are none. What the structure tree has as a table, or as paragraphs, is
// the tree's: of its cells the lines are cut and put together too.
//
// Cost: linear in the tokens, but for the order of the lines of a table. Thread rules: pure.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <optional>
#include <vector>

namespace voetnoot::pdfa::foreign {

// After furniture, notes and references are marked: tables are of the body. `head` is a height of the
// first page: what stands above it is a letterhead. A line that goes over several cells becomes one of
// each; the lines of a table stand together, cell by cell, where the first of them is drawn. The head
// that a page repeats is furniture.
void settle_tables(std::vector<Page>& pages, const std::vector<TreeBlock>& blocks,
                   std::optional<double> head = std::nullopt);

// An element of a structure tree that is one block; one that holds whole pages says nothing of them.
bool is_leaf(const TreeBlock& block);

}  // namespace voetnoot::pdfa::foreign
