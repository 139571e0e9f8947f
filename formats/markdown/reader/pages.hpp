// Page boundaries as converters write them.
#pragma once

#include "formats/markdown/reader/leaf.hpp"

#include "pipeline/draft/draft.hpp"

#include <optional>
#include <string_view>

namespace voetnoot::markdown::reader {

// "{3}" and a line of dashes.
std::optional<draft::PageMark> page_mark(const Leaf& paragraph);

// The page on which a block stands that begins with an anchor of its page: "<span id="page-3-0">".
std::optional<int> anchored_page(std::string_view block);

}  // namespace voetnoot::markdown::reader
