// The first page of a letter: what the sender says of itself in a column of its own, the addressee in
// the window of an envelope, then the lines for date and subject. The structure tree has the lines in
// the order of the letter, whatever their place on the page.
#pragma once

#include "formats/pdfa/layout/flow/composition.hpp"
#include "formats/pdfa/layout/flow/flow.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <vector>

namespace voetnoot::pdfa::layout::pages {

struct LetterForm {
    bool on_page = false;         // there is one, and its page is upright
    std::vector<PageItem> items;  // on the page
    std::vector<Destination> destinations;
    std::vector<NoteId> notes;  // first referred to in it
    flow::FlowLines overflow;   // lines that their place has no room for: the text begins with them
    Length body_top = 0;        // from the upper edge
};

// Precondition: the document has a letterhead.
LetterForm set_letter_form(flow::Composition& composition, StructureId document);

}  // namespace voetnoot::pdfa::layout::pages
