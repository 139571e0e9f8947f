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
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::reader {

// A line in its place.
struct Placed {
    std::size_t page = 0;  // index of the page that shows it
    foreign::Line line;
    std::vector<Span> spans;  // of its tokens
    Span span;
};

struct Transcript {
    foreign::Pages read;  // their lines moved into `lines`
    std::vector<foreign::FoundNote> notes;
    std::vector<Placed> lines;
    std::vector<Source::Part> parts;
};

Transcript transcribe(std::string_view bytes, const Limits& limits);

}  // namespace voetnoot::pdfa::reader
