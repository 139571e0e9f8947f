// Page boundaries as converters write them.
#pragma once

#include "formats/markdown/reader/leaf.hpp"

#include "pipeline/draft/draft.hpp"

#include <optional>

namespace voetnoot::markdown::reader {

// "{3}" and a line of dashes.
std::optional<draft::PageMark> page_mark(const Leaf& paragraph);

}  // namespace voetnoot::markdown::reader
