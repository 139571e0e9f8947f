// Character references of HTML5. cmark-gfm serves as their table here, and as nothing else.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::markdown::scan {

// "&amp;" → "&"; what is no reference stays as it is.
std::string decode_reference(std::string_view reference);

// The length of what looks like a reference at the beginning of `text`, or 0.
std::size_t reference_length(std::string_view text);

}  // namespace voetnoot::markdown::scan
