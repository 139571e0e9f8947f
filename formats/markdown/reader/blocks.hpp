// The parser's blocks as blocks of the Draft.
#pragma once

#include "formats/markdown/reader/dialect.hpp"
#include "formats/markdown/reader/inlines.hpp"
#include "formats/markdown/reader/leaf.hpp"

#include "pipeline/draft/draft.hpp"

#include <cmark-gfm.h>

namespace voetnoot::markdown::reader {

// The blocks in `parent`, which stands within `containers`. Recursive: the tree must not be deep.
draft::Blocks blocks_of(cmark_node* parent, const Containers& containers, const Dialect& dialect);

// Each stretch as a Paragraph or as Furniture.
draft::Blocks paragraphs(Stretches stretches);

bool is_table(cmark_node* node);
draft::Table table_of(cmark_node* node, const Containers& containers, const Dialect& dialect);

}  // namespace voetnoot::markdown::reader
