// The glyphs of one page that a reader of the page sees, as they are drawn: what each says, where it
// stands, which link lies over it.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/recount/drawing.hpp"
#include "formats/pdfa/recount/file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::pdfa::scan {

struct SeenGlyph {
    std::string text;  // without white space; empty where it has no ink or no text of its own
    double x = 0, y = 0, width = 0, size = 0;
    bool upright = true;  // as most of the page
    bool hidden = false;
    bool claimed = false;               // it has its place in the transcript
    std::optional<std::uint32_t> link;  // in SeenPage::links
};

struct SeenLink {
    double left = 0, bottom = 0, right = 0, top = 0;
    std::string target;
};

struct SeenPage {
    std::vector<SeenGlyph> glyphs;
    std::vector<SeenLink> links;  // that lead out of the file
};

SeenPage see(recount::PdfFile& file, const recount::Page& page, const recount::Drawing& drawing);

}  // namespace voetnoot::pdfa::scan
