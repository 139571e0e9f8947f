// The lines of a page that are its notes.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace voetnoot::pdfa::foreign {

// The labels that marks in the text of a page may call: raised digits behind a word, in any way of
// parting fused ones.
class Calls {
public:
    explicit Calls(const Page& page);
    bool has(const std::string& label);

private:
    std::set<std::string> marks_;
    std::map<std::string, bool> asked_;
};

// From the top down, or column by column. `goes_on`: the page before ends within its notes, set at
// `note_size`.
std::vector<Line*> foot_zone(Page& page, Calls& calls, bool goes_on, double note_size);

}  // namespace voetnoot::pdfa::foreign
