// Inlines → styled text, with their nodes of the structure tree: Link, Reference > Link, Code, Figure.
// A first reference to a note puts it among the composition's unplaced notes.
#pragma once

#include "formats/pdfa/layout/flow/composition.hpp"
#include "formats/pdfa/layout/text/styled_text.hpp"

namespace voetnoot::pdfa::layout::flow {

void append_inlines(Composition& composition, const Inlines& content, const TextStyle& style,
                    StructureId parent, text::StyledText& text);

text::StyledText inline_text(Composition& composition, const Inlines& content, const TextStyle& style,
                             StructureId parent);

TextStyle raised(TextStyle style);

}  // namespace voetnoot::pdfa::layout::flow
