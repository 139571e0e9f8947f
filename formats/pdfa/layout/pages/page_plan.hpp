// Where pages end: lines of the body and the notes that belong to them → pages. Of all places where a
// page may end, the one that costs least; a reference never parts from the first line of its note. A
// note is split only where leaving the room empty would be worse, or where there is no other way; then
// it goes on at the foot of the next page, before that page's own. Upright and turned lines never share
// a page.
//
// Pure. Linear in the lines.
#pragma once

#include "formats/pdfa/layout/flow/flow.hpp"

#include <cstddef>
#include <vector>

namespace voetnoot::pdfa::layout::pages {

struct NotePart {
    NoteId note;
    std::size_t begin = 0;  // lines of the note
    std::size_t end = 0;
};

struct PagePlan {
    std::size_t begin = 0;  // lines of the body
    std::size_t end = 0;
    std::vector<NotePart> notes;  // from the top; those that go on from the page before come first
    bool turned = false;          // wider than high
};

struct PageRoom {
    Length first = 0;  // height for text and notes
    Length others = 0;
    std::vector<NoteId> first_notes;  // of references that already stand on the first page
    Length turned = 0;                // height of a turned page
    bool first_upright = false;       // whatever the text begins with
};

std::vector<PagePlan> plan_pages(const flow::FlowLines& body, const std::vector<flow::FlowLines>& notes,
                                 const PageRoom& room);

// The height of the notes at the foot of a page, with the rule above them.
Length height_of(const std::vector<NotePart>& parts, const std::vector<flow::FlowLines>& notes);

}  // namespace voetnoot::pdfa::layout::pages
