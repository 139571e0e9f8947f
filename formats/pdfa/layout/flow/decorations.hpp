// The lines that are drawn with words that are struck, inserted, underlined or highlighted: artifacts,
// since the structure tree says it of the words (ISO 32000-1, 14.8.5.4.3, TextDecorationType).
#pragma once

#include "formats/pdfa/structure/page.hpp"

#include <vector>

namespace voetnoot::pdfa::layout::flow {

// Of the runs of one line. What lies under the words is drawn before them.
void decorate(std::vector<PageItem>& items);

}  // namespace voetnoot::pdfa::layout::flow
