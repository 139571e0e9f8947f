#include "tests/pdfa/objects/composer.hpp"

#include "pipeline/text/text.hpp"

#include <hb.h>
#include <stdexcept>
#include <utility>

namespace voetnoot::pdfa {

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::fonts;

Composer::Composer(const FontSet& fonts) : fonts_(fonts) {
    laid_out.structure.add(Tag::document, {0});
}

StructureId Composer::add(Tag tag, StructureId parent, std::string id) {
    const StructureId node = laid_out.structure.add(tag, parent);
    laid_out.structure.at(node).id = std::move(id);
    return node;
}

void Composer::new_page(std::string label) {
    laid_out.pages.emplace_back();
    page().label = std::move(label);
}

std::vector<TextGlyph> Composer::glyphs(std::string_view text, FaceId face) const {
    std::vector<TextGlyph> result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t c = next_code_point(text, i);
        const std::uint32_t glyph = fonts_.at(face).glyph(c == U'\u00AD' ? U'-' : c);
        if (glyph == 0) throw std::logic_error("the face lacks a character of the test");
        result.push_back({{glyph, hb_font_get_glyph_h_advance(fonts_.at(face).hb_font(), glyph)},
                          std::string(text.substr(begin, i - begin))});
    }
    return result;
}

double Composer::run(std::optional<StructureId> node, Point origin, std::string_view text, double size,
                     FaceStyle style) {
    return run(node, origin, glyphs(text, fonts_.face(style)), size, style);
}

double Composer::run(std::optional<StructureId> node, Point origin, std::vector<TextGlyph> glyphs,
                     double size, FaceStyle style) {
    GlyphRun run;
    run.face = fonts_.face(style);
    run.size = size;
    run.origin = origin;
    for (const TextGlyph& glyph : glyphs) {
        run.width += glyph.advance * size / fonts_.at(run.face).metrics().units_per_em + glyph.adjust;
        run.add(glyph, glyph.text);
    }
    run.structure = node;
    page().items.emplace_back(run);
    return origin.x + run.width;
}

double Composer::link(StructureId link, Point origin, std::string_view text, std::string contents) {
    const double end = run(link, origin, text);
    page().items.emplace_back(
        LinkArea{{origin.x, origin.y - 2, end, origin.y + 8}, link, std::move(contents)});
    return end;
}

void Composer::destination(StructureId node, Point at) {
    page().destinations.push_back({node, at});
}

}  // namespace voetnoot::pdfa
