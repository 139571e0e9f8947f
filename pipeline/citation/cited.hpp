// The parliamentary papers that a letter cites, wherever in it: letterhead, body, tables, notes.
//
// Thread rules: pure.
#pragma once

#include "pipeline/document/document.hpp"

#include <string>
#include <vector>

namespace voetnoot::citation {

struct Cited {
    std::string identifier;  // "kst-35570-XIII-30"
    std::string address;     // the official one
};

// Each once, in the order of the letter: letterhead, body, notes.
std::vector<Cited> cited_papers(const Document& document);

}  // namespace voetnoot::citation
