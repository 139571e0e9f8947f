// A block of HTML as blocks of the Draft. It is parsed by libxml2 (no network, no entities of its own);
// its text is found again in the letter, so that spans are exact and nothing is lost unnoticed.
#pragma once

#include "formats/markdown/reader/dialect.hpp"
#include "formats/markdown/reader/leaf.hpp"

#include "pipeline/draft/draft.hpp"

namespace voetnoot::markdown::reader {

// Throws Unreadable where the text of the parse is not the letter's, or elements are nested deeper.
draft::Blocks html_blocks(const Leaf& leaf, const Dialect& dialect);

}  // namespace voetnoot::markdown::reader
