// Running heads and feet.
#pragma once

#include "formats/docx/reader/word_file.hpp"
#include "pipeline/draft/draft.hpp"

namespace voetnoot::docx::reader {

struct Heads {
    draft::Blocks first_page;  // the head that the first page shows, if any
    draft::Blocks others;
};

Heads read_heads(WordFile& file, const package::Relationships& relationships);

}  // namespace voetnoot::docx::reader
