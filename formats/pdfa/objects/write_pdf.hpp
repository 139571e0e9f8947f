// Laid-out pages → the bytes of a file that is PDF/A-2a and PDF/UA-1 at once (CONFORMANCE.md walks the
// clauses). A pure function: the same value gives the same bytes, in every locale and after any letter.
//
// Preconditions: every font, node and destination that the pages, links and outline name exists; every
// glyph has a face with it. Throws std::out_of_range or std::runtime_error otherwise.
#pragma once

#include "fonts/font_set.hpp"
#include "layout/page.hpp"
#include "objects/metadata.hpp"

#include <string>

namespace voetnoot::pdfa {

std::string write_pdf(const LaidOut& laid_out, const FontSet& fonts, const Metadata& metadata);

}  // namespace voetnoot::pdfa
