// The inline content of a leaf block: the parser's inline nodes, found again in the letter, with HTML
// tags paired, note marks and bare addresses recognised.
#pragma once

#include "formats/markdown/reader/dialect.hpp"
#include "formats/markdown/reader/leaf.hpp"

#include "pipeline/draft/draft.hpp"

#include <cmark-gfm.h>

#include <vector>

namespace voetnoot::markdown::reader {

// A page number stands in the middle of the text that it interrupts; most blocks have one stretch.
struct Stretch {
    draft::Inlines content;
    bool furniture = false;
    Span span;
};
using Stretches = std::vector<Stretch>;

// Throws Unreadable where the nodes are not what the letter shows.
Stretches inlines_of(cmark_node* node, const Leaf& leaf, const Dialect& dialect);

}  // namespace voetnoot::markdown::reader
