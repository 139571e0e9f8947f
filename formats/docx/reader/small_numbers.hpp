// Numbers that stand behind a word in small type, and neither above the line nor as the mark of a note:
// so a converter from PDF writes the references that it does not know.
#pragma once

#include "formats/docx/package/element.hpp"
#include "formats/docx/reader/word_file.hpp"

namespace voetnoot::docx::reader {

// By what the runs themselves say of their size.
void tell_small_numbers(const package::Element& paragraph, WordFile& file);

}  // namespace voetnoot::docx::reader
