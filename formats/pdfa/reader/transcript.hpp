// What a PDF shows, written down as lines of text: page by page in the order in which a reader goes,
// the notes of a page below its text, the rest of a note with its beginning. It is the source of a
// letter that comes as a PDF: a span is of bytes of it, so "brief.pdf:page 3:12:5" is the twelfth line
// of page 3, and the last part says which glyphs of the drawing each line has, for whoever counts them.
//
// Invisible text is in no line. Errors: Unreadable. Thread rules: pure.
#pragma once

#include "formats/pdfa/foreign/page.hpp"
#include "formats/pdfa/foreign/read_pages.hpp"
#include "pipeline/source/source.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::reader {

// A line in its place.
struct Placed {
    std::size_t page = 0;  // index of the page that shows it
    foreign::Line line;
    std::vector<Span> spans;  // of its tokens
    Span span;
    std::size_t entry = 0;  // of the letterhead: lines with one number are one label and its values
};

// A picture that the letter shows.
struct PlacedPicture {
    std::size_t page = 0;  // index
    std::size_t at = 0;    // it stands before this line of Transcript::lines
    const foreign::PagePicture* picture = nullptr;
    std::string alt;
    bool decorative = false;  // another picture has the words of its Figure
    Span span;                // of its description; empty where it has none
};

struct Transcript {
    foreign::Pages read;  // their lines moved into `lines`
    std::vector<foreign::FoundNote> notes;
    std::vector<Placed> lines;
    std::vector<PlacedPicture> pictures;  // in their order
    // Links to a place in the file that the letter keeps, by page and place in Page::links: the line
    // that each leads to.
    std::map<std::pair<std::size_t, std::uint32_t>, std::size_t> links;
    std::set<std::pair<std::size_t, std::uint32_t>> ways_to_notes;  // likewise, and back: none of its
    std::vector<Source::Part> parts;
};

Transcript transcribe(std::string_view bytes, const Limits& limits);

}  // namespace voetnoot::pdfa::reader
