// Text that emphasis parts: a citation begins in one node and ends in another.
#pragma once

#include "pipeline/document/inline.hpp"

#include <cstddef>

namespace voetnoot::akn::writer {

// Nothing but text, plain, emphasised or strong.
bool is_styled_text(const Inline& node);

// The bytes [begin, end) of the running text of nodes that are styled text, each in its emphasis. Pieces
// keep the span of the node they are of.
Inlines slice(const Inlines& content, std::size_t begin, std::size_t end);

}  // namespace voetnoot::akn::writer
