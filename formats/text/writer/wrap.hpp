// Fills lines with words. A word is never cut: one that is longer than the line has a line of its own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::text::writer {

using Lines = std::vector<std::string>;

// `text` is inline text (inlines.hpp): spaces may become line ends, line ends stay. A line that would
// be read as the beginning of something else than a paragraph gets a backslash in front. Empty lines
// are left out.
Lines wrap(std::string_view text, std::size_t width);

}  // namespace voetnoot::text::writer
