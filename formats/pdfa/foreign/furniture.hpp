// Running heads and feet, and numbers of pages: what stands at one height of several pages and says the
// same but for its digits; a line that only numbers its page. A letterhead on its first page is none of
// it.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <vector>

namespace voetnoot::pdfa::foreign {

void mark_furniture(std::vector<Page>& pages, const std::vector<TreeBlock>& blocks);

}  // namespace voetnoot::pdfa::foreign
