// The notes of a file: page by page the zone at the foot, by the structure tree where it has Notes, else
// by the rule above it, else by the raised labels at its lines' beginnings that the page's text calls;
// and notes at the end, under a heading of their own. A zone that begins without a label goes on with
// the last note of the page before.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <vector>

namespace voetnoot::pdfa::foreign {

// Gives lines the role note, with their note and their label. `blocks` are those of the structure tree.
std::vector<FoundNote> mark_notes(std::vector<Page>& pages, const std::vector<TreeBlock>& blocks);

}  // namespace voetnoot::pdfa::foreign
