// The glyphs of one page that a reader of the page sees, as they are drawn: what each says, where it
// stands, which link lies over it.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/recount/destinations.hpp"
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
    recount::Box box;
    std::string target;
    bool kept = true;  // one to a place in the file may be a note's
};

struct SeenPicture {
    std::string kind;  // "picture (JPEG 2000)"
    const recount::Sequence* sequence = nullptr;
    std::string description;              // without white space, where the letter has the picture
    recount::Box box;                     // what of it is seen
    std::uint32_t width = 0, height = 0;  // pixels
    bool of_letter = false;               // it can be decoded, and is no artifact
    bool hidden = false;
    bool claimed = false;
};

struct SeenPage {
    std::vector<SeenGlyph> glyphs;
    std::vector<SeenPicture> pictures;
    std::size_t more_pictures = 0;
    double area = 0;              // of the page, in square points
    recount::Box shown;           // what is not cut away of it
    std::vector<SeenLink> links;  // that lead out of the file, then those to a place in it
    std::size_t within = 0;       // where these begin
};

recount::Box media_box(const recount::Page& page);

SeenPage see(recount::PdfFile& file, const recount::Page& page, const recount::Drawing& drawing,
             const recount::Destinations& named);

}  // namespace voetnoot::pdfa::scan
