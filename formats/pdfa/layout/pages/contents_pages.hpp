// The pages that the lines of a table of contents lead to, at their right: artifacts.
#pragma once

#include "formats/pdfa/layout/flow/composition.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <vector>

namespace voetnoot::pdfa::layout::pages {

// `left` is that of the text's column.
void add_contents_pages(const flow::Composition& composition, Length left, std::vector<Page>& pages);

}  // namespace voetnoot::pdfa::layout::pages
