// What the text of a page calls: its marks, by their labels, and where their links lead.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace voetnoot::pdfa::foreign {

// The labels that marks in the text of a page may call: raised digits behind a word, in any way of
// parting fused ones.
class Calls {
public:
    Calls(const Page& page, std::size_t index);  // in the file
    bool has(const std::string& label);
    // Of the marks, where all are numbers and few are left out between: one that begins a line is not
    // seen.
    struct Range {
        unsigned first = 0, last = 0;
    };
    std::optional<Range> range() const;
    // Whether a mark with this label has a link that leads to the line.
    bool lead_to(const std::string& label, const Line& line) const;

private:
    std::set<std::string> marks_;
    std::multimap<std::string, double>
        places_;  // by mark, the top of what its link leads to on this page
    std::map<std::string, bool> asked_;
};

}  // namespace voetnoot::pdfa::foreign
