// Page numbers, and the running head of the pages after the first: artifacts. The left end of the text
// is that of upright pages.
#pragma once

#include "formats/pdfa/layout/flow/composition.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <vector>

namespace voetnoot::pdfa::layout::pages {

void add_running_heads(const flow::Composition& composition, Length upright_left,
                       std::vector<Page>& pages);

}  // namespace voetnoot::pdfa::layout::pages
