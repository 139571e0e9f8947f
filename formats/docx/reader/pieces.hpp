// A paragraph as a flat row of pieces, each with how it looks; and the nesting that is made of it.
#pragma once

#include "formats/docx/reader/styles.hpp"
#include "pipeline/document/style.hpp"
#include "pipeline/draft/draft.hpp"

#include <string>
#include <vector>

namespace voetnoot::docx::reader {

struct Piece {
    draft::Inline node;
    bool strong = false;
    bool emphasis = false;
    Height height = Height::normal;
    std::string language = {};  // that it is marked with; may be empty
    StyleSet styles = {};
    bool tab = false;
    bool page_number = false;  // of the result of a PAGEREF
    std::size_t link = 0;      // which link of the paragraph it stands in, from 1; 0: none
};
using Pieces = std::vector<Piece>;

// Links outermost, then language, strong, emphasis, superscript; pieces of text that look the same are
// one. `targets` holds the address of link n at n - 1. A link without words is none.
draft::Inlines nested(const Pieces& pieces, const std::vector<std::string>& targets);

bool has_words(const Pieces& pieces);  // text, a picture or a reference to a note
std::string text_of(const Pieces& pieces);

}  // namespace voetnoot::docx::reader
