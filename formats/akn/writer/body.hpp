// The mainBody: sections nested by the levels of the headings, and after them the notes that the running
// text does not refer to.
#pragma once

#include "formats/akn/writer/content.hpp"
#include "pipeline/document/document.hpp"

#include <span>

namespace voetnoot::akn::writer {

// `blocks` is the body without what stands in the conclusions.
void write_body(Content& content, const Document& document, std::span<const Block> blocks);

}  // namespace voetnoot::akn::writer
