// The text of DrawingML (ECMA-376-1, 21.1.2): what is written in charts and diagrams.
#pragma once

#include "formats/docx/package/element.hpp"
#include "pipeline/draft/draft.hpp"

namespace voetnoot::docx::reader {

// One a:p. Nothing where it has no words. Fields (a:fld) stand for what Office puts there: no text.
draft::Blocks drawing_paragraph(const package::Element& paragraph);
// Every a:p below the element.
draft::Blocks drawing_paragraphs(const package::Element& element);

}  // namespace voetnoot::docx::reader
