// The places of a letter that links may lead to: elements with an id, and "<a name>".
#pragma once

#include "pipeline/draft/draft.hpp"

#include <string_view>
#include <vector>

namespace voetnoot::markdown::reader {

std::vector<DraftAnchor> find_anchors(std::string_view letter);  // by place

}  // namespace voetnoot::markdown::reader
