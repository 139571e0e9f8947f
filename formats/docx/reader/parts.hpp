// The parts of the container beside the body of the letter.
//
// Thread rules: a WordFile belongs to one thread.
#pragma once

#include "formats/docx/reader/word_file.hpp"
#include "pipeline/draft/draft.hpp"
#include "pipeline/source/source.hpp"

namespace voetnoot::docx::reader {

// footnotes.xml and endnotes.xml: the notes themselves (ECMA-376-1, 17.11). Separators are none.
//
// Precondition: the body has been read, so that marks of the writer's own are known.
// `numbering` is as before the first paragraph.
draft::Blocks read_notes(WordFile& file, const package::Relationships& relationships,
                         const Numbering& numbering, NoteKind kind);

// Running headers and footers.
struct Headers {
    draft::Blocks first_page;  // the head that the first page shows, if any
    draft::Blocks others;
};

Headers read_headers(WordFile& file, const package::Relationships& relationships);

// docProps/core.xml: what the file says of itself (ECMA-376-2, 11).
//
// The title, unless it is the name of a file; who made the file, unless that is one word (a login); the
// day on which it was last saved, else made; its language. What is absent or cannot be read is nothing.
DraftProperties read_properties(const Source& source);

}  // namespace voetnoot::docx::reader
