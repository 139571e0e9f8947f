// footnotes.xml and endnotes.xml: the notes themselves (ECMA-376-1, 17.11). Separators are none.
#pragma once

#include "formats/docx/reader/word_file.hpp"
#include "pipeline/draft/draft.hpp"

namespace voetnoot::docx::reader {

// Precondition: the body has been read, so that marks of the writer's own are known.
// `numbering` is as before the first paragraph.
draft::Blocks read_notes(WordFile& file, const package::Relationships& relationships,
                         const Numbering& numbering, NoteKind kind);

}  // namespace voetnoot::docx::reader
