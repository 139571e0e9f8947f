// What the pages show: every content stream read once, its glyphs decoded by the fonts of the file and
// placed on the page, its text collected per marked-content sequence (ISO 32000-1, 14.6).
//
// Text of a sequence: the Unicode values of its glyphs in drawing order; an ActualText of the sequence
// or of one within it takes their place; a glyph without a Unicode value reads as U+FFFD. Forms are
// read where they are shown. Errors: Unreadable, where a budget is spent.
#pragma once

#include "formats/pdfa/recount/drawing.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "formats/pdfa/recount/geometry.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::recount {

// Names a marked-content sequence: the page or form whose content holds it, and its MCID.
struct ContentKey {
    QPDFObjGen holder;
    long long mcid = 0;
    friend bool operator<(const ContentKey& a, const ContentKey& b) {
        return a.holder != b.holder ? a.holder < b.holder : a.mcid < b.mcid;
    }
};

struct Sequence {
    std::string text;
    std::size_t page = 0;              // index
    std::size_t times = 0;             // that the page opens it: more than one is a defect
    bool has_runs = false;             // it shows glyphs
    Box first;                         // of its first run
    std::optional<Box> ink;            // around all that it shows: runs and pictures
    std::vector<QPDFObjGen> pictures;  // image XObjects, in drawing order
};

enum class Standing { sequence, artifact, unmarked };

// Glyphs of one show operator, without white space at its ends; split where the pen jumps by more than
// half an em, or back by more than a third.
struct Run {
    Box box;  // advance width × cap height to descender, on the page
    std::string text;
    Standing standing = Standing::unmarked;
};

struct PageContent {
    std::vector<Run> runs;               // in drawing order
    std::vector<Run> pictures;           // where image XObjects are drawn; their text only names them
    std::size_t unmarked_marks = 0;      // paths, shadings and images outside everything
    std::vector<QPDFObjGen> decoration;  // image XObjects that are artifacts
    std::map<std::string, std::size_t>
        unmapped;  // by font: glyphs without a Unicode value and without ActualText
    std::map<std::string, std::size_t>
        not_embedded;  // by font: glyphs of a font that is not in the file
};

struct Content {
    std::vector<PageContent> pages;
    std::map<ContentKey, Sequence> sequences;
};

Content read_content(PdfFile& file);

// Each page's drawing is shown once, when it is read; with what annotations paint. Of the content there
// are then the sequences alone, without their text, which stay where they are until the end; the drawing
// is written over by the next page's.
using PageSeen = std::function<void(std::size_t page, const Drawing&, const Content&)>;
void read_drawings(PdfFile& file, const PageSeen& seen);

}  // namespace voetnoot::pdfa::recount
