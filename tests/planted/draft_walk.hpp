// Visits what a Draft holds, from the outside in and in its order.
#pragma once

#include "pipeline/draft/draft.hpp"

#include <functional>

namespace voetnoot::planted {

// Every sequence of inlines: of paragraphs, headings, cells, and of what is nested in them.
void for_each_inlines(Draft& draft, const std::function<void(draft::Inlines&)>& visit);
// Every sequence of blocks: of the Draft, of items, cells and quotes.
void for_each_blocks(Draft& draft, const std::function<void(draft::Blocks&)>& visit);

}  // namespace voetnoot::planted
