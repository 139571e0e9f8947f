// The lines of a page that are its notes.
#pragma once

#include "formats/pdfa/foreign/calls.hpp"
#include "formats/pdfa/foreign/page.hpp"

#include <optional>
#include <vector>

namespace voetnoot::pdfa::foreign {

// How the page before ends.
struct Before {
    bool in_notes = false;
    double size = 0;                    // of its notes
    std::optional<unsigned> last = {};  // label of its last note
};

// From the top down, or column by column.
std::vector<Line*> foot_zone(Page& page, Calls& calls, const Before& before,
                             const std::vector<TreeBlock>& blocks);

}  // namespace voetnoot::pdfa::foreign
