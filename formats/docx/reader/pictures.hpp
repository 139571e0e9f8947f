// Pictures of a paragraph: DrawingML (w:drawing) and the older VML (w:pict, w:object).
#pragma once

#include "formats/docx/reader/word_file.hpp"
#include "pipeline/draft/draft.hpp"

#include <optional>

namespace voetnoot::docx::reader {

// Nothing where the element shows nothing: lines, shapes without text, what is hidden.
std::optional<draft::Image> read_picture(const package::Element& element, WordFile& file,
                                         const package::Relationships& relationships);

}  // namespace voetnoot::docx::reader
