// The lines of a page that are its notes.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <map>
#include <optional>
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

// How the page before ends.
struct Before {
    bool in_notes = false;
    double size = 0;                    // of its notes
    std::optional<unsigned> last = {};  // label of its last note
};

// From the top down, or column by column.
std::vector<Line*> foot_zone(Page& page, Calls& calls, const Before& before);

}  // namespace voetnoot::pdfa::foreign
