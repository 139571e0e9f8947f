// What a typographer counts on laid-out pages, taken from the display list and the structure tree alone.
#pragma once

#include "formats/pdfa/fonts/font_set.hpp"
#include "formats/pdfa/structure/page.hpp"
#include "pipeline/document/document.hpp"

#include <cstddef>

namespace voetnoot::pdfa::test {

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::fonts;

struct Measures {
    std::size_t pages = 0;
    std::size_t lines = 0;
    std::size_t notes = 0;           // that something refers to
    std::size_t notes_in_place = 0;  // begin on the page of their first reference
    std::size_t loose = 0;           // lines of badness over 400: spaces wider than half an em
    int worst = 0;                   // badness of the loosest line
    std::size_t overfull = 0;        // lines beyond the measure
    std::size_t hyphens_in_row = 0;  // at most
    std::size_t widows = 0;          // last lines of a paragraph alone at the top of a page
    std::size_t orphans = 0;         // first lines alone at its foot
    std::size_t headings_at_foot = 0;
    std::size_t overlaps = 0;  // of runs with runs, or beyond the margins
};

Measures measure(const LaidOut& laid_out, const Document& document, const FontSet& fonts);

}  // namespace voetnoot::pdfa::test
