// Pictures of a paragraph: DrawingML (w:drawing) and the older VML (w:pict, w:object).
#pragma once

#include "formats/docx/reader/word_file.hpp"
#include "pipeline/draft/draft.hpp"

#include <vector>

namespace voetnoot::docx::reader {

// None where the element shows none: lines, shapes without text, what is hidden. Several of a group; of
// one that holds text boxes (`beside_boxes`) only those that have a file.
std::vector<draft::Image> read_pictures(const package::Element& element, WordFile& file,
                                        const package::Relationships& relationships, bool beside_boxes);

}  // namespace voetnoot::docx::reader
