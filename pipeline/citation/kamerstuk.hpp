// Recognises citations of parliamentary papers in running text:
//   Kamerstuk 35570 XIII, nr. 30
//   Kamerstukken II 2009/10, 27858, nr. 88, p. 3
//   Kamerstukken I 2008/09, 31700 VI, D
// A citation needs a file number and a paper's number or letter that cannot be anything else; what is
// ambiguous ("36600-12": a chapter or a paper?) is left alone.
//
// Thread rules: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::citation {

struct Citation {
    std::size_t begin = 0;  // bytes [begin, end) of the text
    std::size_t end = 0;
    std::string identifier;  // "kst-35570-XIII-30"
};

// In order, without overlap.
std::vector<Citation> find_citations(std::string_view text);

// The official address: "https://zoek.officielebekendmakingen.nl/kst-35570-XIII-30.html".
std::string address(const Citation& citation);

}  // namespace voetnoot::citation
