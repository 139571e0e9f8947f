// Draws planned pages: the text from the top, the notes from the foot.
#pragma once

#include "formats/pdfa/layout/flow/flow.hpp"
#include "formats/pdfa/layout/pages/letter_form.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <vector>

namespace voetnoot::pdfa::layout::pages {

// `form` is what already stands on the first page; `left` is the left end of the text.
std::vector<Page> make_pages(flow::FlowLines body, std::vector<flow::FlowLines> notes, LetterForm form,
                             Length left);

}  // namespace voetnoot::pdfa::layout::pages
