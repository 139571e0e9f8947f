// A paragraph: styled text → lines of glyph runs.
#pragma once

#include "formats/pdfa/layout/paragraph/knuth_plass.hpp"
#include "formats/pdfa/layout/paragraph/workbench.hpp"
#include "formats/pdfa/layout/styles.hpp"
#include "formats/pdfa/layout/text/picture_size.hpp"
#include "formats/pdfa/layout/text/styled_text.hpp"
#include "formats/pdfa/structure/length.hpp"
#include "formats/pdfa/structure/page.hpp"
#include "pipeline/finding/finding.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace voetnoot::pdfa::layout::paragraph {

struct LineAnchor {
    text::TextAnchor anchor;
    Length x = 0;
};

struct LinePicture {
    const text::TextPicture* shown = nullptr;  // of the text, which must outlive the line
    std::optional<StructureId> structure;
    Span span;
    std::size_t run = 0;  // that it stands before
    Length x = 0;
    text::PictureSize size;
};

// One line; its left end is the origin of its runs, its baseline their zero (a rise is in `origin`).
struct Line {
    std::vector<GlyphRun> runs;
    std::vector<LinePicture> pictures;
    Length width = 0;  // without the space at its end
    std::vector<LineAnchor> anchors;
    bool backwards = false;   // of a paragraph that is written from right to left
    bool hyphenated = false;  // ends in a hyphen that layout added
};

// What lines of a letter have in common while they are set.
struct Typesetting {
    Workbench& workbench;
    text::Hyphenator* hyphenator;  // of the letter's language; may be nullptr
    Findings& findings;
};

// No line is wider than `measure`, unless a single character is. An empty text has no lines.
std::vector<Line> set_paragraph(const text::StyledText& text, const ParagraphStyle& style,
                                Length measure, const Typesetting& typesetting);

// The width of the text on one line, and of its widest word. These report no findings.
Length natural_width(const text::StyledText& text, const Typesetting& typesetting);
Length widest_word(const text::StyledText& text, const Typesetting& typesetting);

}  // namespace voetnoot::pdfa::layout::paragraph
