// References: raised marks in the text whose label a note bears, of the page itself or, where it is the
// only one of its label, of the file; and numbers set like the text that a link leads to their note.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <cstddef>
#include <vector>

namespace voetnoot::pdfa::foreign {

void bind_references(std::vector<Page>& pages, const std::vector<FoundNote>& notes);

// Whether the raised token is a power: of a unit ("km²") or of ten ("10³").
bool is_unit(const Line& line, std::size_t token);

// Whether a raised token behind the first can be the mark of a note; the label that begins a line is
// none.
bool calls_a_note(const Line& line);

}  // namespace voetnoot::pdfa::foreign
