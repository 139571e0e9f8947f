// Draws planned pages: the text from the top, the notes from the foot.
#pragma once

#include "layout/flow.hpp"
#include "layout/letter_form.hpp"
#include "layout/page.hpp"

#include <vector>

namespace voetnoot::pdfa {

// `form` is what already stands on the first page; `left` is the left end of the text.
std::vector<Page> make_pages(FlowLines body, std::vector<FlowLines> notes, LetterForm form, Length left);

}  // namespace voetnoot::pdfa
