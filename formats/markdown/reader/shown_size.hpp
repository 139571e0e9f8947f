// How large HTML shows a picture: width and height in pixels of CSS, of which 96 are an inch.
#pragma once

#include "pipeline/document/inline.hpp"

#include <optional>
#include <string_view>

namespace voetnoot::markdown::reader {

// "300" or "300px". None where the width is not told so; a height that is not told is as the shape asks.
std::optional<ShownSize> shown_size(std::string_view width, std::string_view height);

}  // namespace voetnoot::markdown::reader
