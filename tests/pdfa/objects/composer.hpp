// Composes laid-out pages by hand, so that what the objects write can be tested without layout: one
// glyph per character, no kerning, every position said.
#pragma once

#include "formats/pdfa/fonts/font_set.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <string>
#include <string_view>

namespace voetnoot::pdfa {

using namespace voetnoot::pdfa::fonts;

// A glyph with its text, for tests that change the one or the other before they make a run of them.
struct TextGlyph : Glyph {
    std::string text;
};

class Composer {
public:
    explicit Composer(const FontSet& fonts);

    LaidOut laid_out;

    StructureId add(Tag tag, StructureId parent, std::string id = {});
    void new_page(std::string label);
    Page& page() { return laid_out.pages.back(); }

    // Returns where the run ends. No node: an artifact.
    double run(std::optional<StructureId> node, Point origin, std::string_view text, double size = 10,
               FaceStyle style = FaceStyle::regular);
    double run(std::optional<StructureId> node, Point origin, std::vector<TextGlyph> glyphs,
               double size = 10, FaceStyle style = FaceStyle::regular);
    // The run of a link's text, and its area.
    double link(StructureId link, Point origin, std::string_view text, std::string contents);
    void destination(StructureId node, Point at);

    std::vector<TextGlyph> glyphs(std::string_view text, FaceId face) const;

private:
    const FontSet& fonts_;
};

}  // namespace voetnoot::pdfa
