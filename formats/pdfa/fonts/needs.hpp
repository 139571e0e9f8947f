// The files that setting a letter needs: the faces of the text family, faces to fall back on for
// characters that the family lacks, and the hyphenation patterns of a language.
#pragma once

#include "formats/pdfa/fonts/fallback.hpp"
#include "pipeline/format/resources.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::fonts {

std::vector<Need> family_needs();    // regular, italic, bold, bold italic: none is optional
std::vector<Need> fallback_needs();  // by index in fallback_faces(); all optional

struct HyphenationNeed {
    Need file;
    bool complete = true;  // see layout/text/patterns.hpp
};
// `language` is BCP 47; nothing where no patterns are packaged for it.
std::optional<HyphenationNeed> hyphenation_need(std::string_view language);

// All of the above for a letter with this text in `language`: of the faces to fall back on those that
// its characters ask for.
std::vector<Need> layout_needs(std::string_view language, const Ledger& text);

std::vector<Need> all_needs();  // whatever layout_needs may answer

}  // namespace voetnoot::pdfa::fonts
