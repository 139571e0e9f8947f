// What Word shows a picture of and keeps elsewhere: objects of other programs (ECMA-376-1, 17.3.3.19;
// ECMA-376-4, 14.9) and controls (17.3.3.3); and fields of a template that nobody filled in.
#pragma once

#include "formats/docx/reader/word_file.hpp"

namespace voetnoot::docx::reader {

bool is_embedded(const package::Element& element);
// Its name, kind and size (DOCX-9): its words are not read.
void report_embedded(const package::Element& element, WordFile& file,
                     const package::Relationships& relationships);

// w:altChunk and w:subDoc: what another document says here (DOCX-9).
bool is_other_document(const package::Element& element);
void report_other_document(const package::Element& element, WordFile& file);

// Does a w:sdt show what the template asks for?
bool shows_placeholder(const package::Element& control);
// Tells of it (DOCX-18).
void report_placeholder(const package::Element& control, WordFile& file);

}  // namespace voetnoot::docx::reader
