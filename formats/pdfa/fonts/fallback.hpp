// Which faces are asked for a character that the text family lacks: the one for its script, then those
// for symbols. The choice looks at the character alone, so that what a letter needs is known from its
// text before any face is opened.
//
// Pure.
#pragma once

#include "pipeline/ledger/ledger.hpp"

#include <unicode/uscript.h>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::fonts {

struct FallbackFace {
    std::string_view name;  // of the file, without ".ttf"
    UScriptCode script;     // that it is for: USCRIPT_COMMON for signs that all scripts share
    std::string_view folder = "noto";
    std::string_view package = "fonts-noto-core";
};

std::span<const FallbackFace> fallback_faces();

// Indices in fallback_faces(), in the order in which they are asked. None for the characters that every
// text is full of: the family has those.
std::vector<std::size_t> fallbacks_for(char32_t c);

// All that characters of the letter ask for, ascending.
std::vector<std::size_t> fallbacks_of(const Ledger& text);

}  // namespace voetnoot::pdfa::fonts
