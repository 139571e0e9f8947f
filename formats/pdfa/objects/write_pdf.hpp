// Laid-out pages → the bytes of a file that is PDF/A and PDF/UA-1 at once (CONFORMANCE.md walks the
// clauses). It is tagged, and all else that level A asks for, at the lower levels too. A pure function:
// the same value gives the same bytes, in every locale and after any letter.
//
// Preconditions: every font, node and destination that the pages, links and outline name exists; every
// glyph has a face with it; attachments are for a file of part 3. Throws std::out_of_range or
// std::runtime_error otherwise.
#pragma once

#include "formats/pdfa/fonts/font_set.hpp"
#include "formats/pdfa/objects/metadata.hpp"
#include "formats/pdfa/structure/page.hpp"
#include "pipeline/format/format.hpp"

#include <string>
#include <vector>

namespace voetnoot::pdfa::objects {

std::string write_pdf(const LaidOut& laid_out, const fonts::FontSet& fonts, const Metadata& metadata,
                      const std::vector<Attachment>& attachments = {});

}  // namespace voetnoot::pdfa::objects
