// A line of a table of contents (ECMA-376-1, 17.16.5.68): what it names, a tab, and the number of the
// page on which Word last laid that out. The number is no word of the letter, and the rest leads to the
// place.
#pragma once

#include "formats/docx/reader/paragraph.hpp"
#include "formats/docx/reader/word_file.hpp"

namespace voetnoot::docx::reader {

// `in_contents`: the paragraph stands in the result of a TOC field. Without one, it is such a line where
// the number is part of a link to a place of the document. Other page numbers that a field remembers are
// words of the text, and told.
void settle_page_numbers(ParagraphContent& content, bool in_contents, WordFile& file);

// Once, of all that were taken out.
void report_page_numbers(WordFile& file);

// The places of a part that links may lead to: its bookmarks.
void find_places(const package::Element& root, std::vector<DraftAnchor>& to);

}  // namespace voetnoot::docx::reader
