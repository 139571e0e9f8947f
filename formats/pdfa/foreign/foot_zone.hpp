// The lines of a page that are its notes.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <set>
#include <string>
#include <vector>

namespace voetnoot::pdfa::foreign {

// In order of drawing. `goes_on`: the page before ends within its notes, set at `note_size`.
std::vector<Line*> foot_zone(Page& page, bool goes_on, double note_size);

// The labels that marks in the text of a page call: raised, by any way of parting fused digits.
bool is_called(const Page& page, const std::string& label, const std::set<const Line*>& except);

}  // namespace voetnoot::pdfa::foreign
