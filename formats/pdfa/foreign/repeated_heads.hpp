// Heads of tables that a page repeats because the table goes on there: they are furniture of that page.
// Thread rules: pure.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <vector>

namespace voetnoot::pdfa::foreign {

// Whether a table is as wide as the one, column by column.
bool has_same_columns(const Grid& a, const Grid& b);

// After tables are settled. A table that a page begins with, and one of the same columns that the page
// before ends with, begin with the same words and refer to no note there.
void mark_repeated_heads(std::vector<Page>& pages);

}  // namespace voetnoot::pdfa::foreign
