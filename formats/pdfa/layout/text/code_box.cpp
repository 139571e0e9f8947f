#include "formats/pdfa/layout/text/code_box.hpp"

#include "pipeline/text/text.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <string>

namespace voetnoot::pdfa::layout::text {
namespace {

bool shows_nothing(char32_t c) {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

// Four digits in two rows, or six.
std::string code_of(char32_t c) {
    const auto number = static_cast<std::uint32_t>(c);
    return number > 0xFFFF ? fmt::format("{:06X}", number) : fmt::format("{:04X}", number);
}

void add_box(const fonts::Face& face, char32_t c, std::uint32_t cluster, ShapedWord& word) {
    const int em = face.metrics().units_per_em;
    const auto units = [em](double ems) {
        return static_cast<std::int32_t>(ems * em + (ems < 0 ? -0.5 : 0.5));
    };
    const std::string code = code_of(c);
    const std::size_t columns = code.size() / 2;
    const std::int32_t pitch = hb_font_get_glyph_h_advance(face.hb_font(), face.glyph(U'0'));
    const std::int32_t left = units(code_box::margin + code_box::padding);
    const std::int32_t width = 2 * left + static_cast<std::int32_t>(columns) * pitch;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const std::uint32_t glyph = face.glyph(static_cast<unsigned char>(code[i]));
        const std::int32_t spare = pitch - hb_font_get_glyph_h_advance(face.hb_font(), glyph);
        const auto column = static_cast<std::int32_t>(i % columns);
        const bool last = i + 1 == code.size();
        word.glyphs.push_back({glyph, last ? width : 0, left + column * pitch + spare / 2,
                               units(i < columns ? code_box::upper_row : code_box::lower_row), cluster});
    }
    word.advance += width;
}

}  // namespace

ShapedWord code_boxes(const fonts::Face& face, std::string_view word) {
    ShapedWord shaped;
    for (std::size_t at = 0; at < word.size();) {
        const auto cluster = static_cast<std::uint32_t>(at);
        const char32_t c = next_code_point(word, at);
        if (shaped.glyphs.empty() || !shows_nothing(c)) add_box(face, c, cluster, shaped);
    }
    return shaped;
}

}  // namespace voetnoot::pdfa::layout::text
