// Page furniture: what a printed page adds to the letter (page marks, "Pagina 2 van 5", running heads
// and feet). It is in no output; every word of it is named in a finding.
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::body {

// What is furniture by its own form, whole blocks and lines of paragraphs.
void take_out_furniture(Workbench& work);

// Makes a piece furniture, books it and tells of it.
void remove(Workbench& work, Piece& piece, const Span& span, std::string_view text);

// Lines that come back at page ends, also with a page number that counts on; and a line with a number
// that stands at a page end in the middle of a sentence. Precondition: notes have been found.
void take_out_running_lines(Workbench& work);

}  // namespace voetnoot::normalize::body
