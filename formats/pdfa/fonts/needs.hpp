// The files that setting a letter needs: the faces of the text family, faces to fall back on for
// characters that the family lacks, and the hyphenation patterns of a language.
#pragma once

#include "format/resources.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa {

std::vector<Need> family_needs();    // regular, italic, bold, bold italic: none is optional
std::vector<Need> fallback_needs();  // in the order in which they are asked; all optional

// `language` is BCP 47; nothing where no patterns are packaged for it.
std::optional<Need> hyphenation_need(std::string_view language);

// All of the above for a letter in `language`.
std::vector<Need> layout_needs(std::string_view language);

}  // namespace voetnoot::pdfa
