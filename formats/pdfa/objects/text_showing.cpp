#include "formats/pdfa/objects/text_showing.hpp"

#include "formats/pdfa/objects/content_stream.hpp"
#include "formats/pdfa/objects/number.hpp"
#include "formats/pdfa/objects/strings.hpp"

#include <array>
#include <cmath>
#include <string_view>

namespace voetnoot::pdfa::objects {

namespace {

// The meaning of a glyph whose cluster's text is told elsewhere: it has none of its own, yet every
// glyph must have a Unicode value (ISO 19005-2, 6.2.11.7.2). The shared normalization drops it.
constexpr std::string_view nothing_to_read = "\u200B";

constexpr int position_decimals = 2;
std::int64_t hundredths(double points) {
    return std::llround(points * 100);
}

}  // namespace

void TextShowing::begin() {
    out_ += "BT\n";
    line_x_ = line_y_ = 0;
}

void TextShowing::end() {
    out_ += "ET\n";
}

void TextShowing::select(const GlyphRun& run) {
    const std::int64_t size = hundredths(run.size);
    if (face_ != run.face || size_ != size) {
        out_ += '/';
        out_ += font_resource_name(run.face);
        out_ += ' ';
        append_fixed(out_, size, position_decimals);
        out_ += " Tf\n";
        face_ = run.face;
        size_ = size;
    }
    const std::int64_t gray = hundredths(run.gray);
    if (gray_ != gray) {
        append_fixed(out_, gray, 2);
        out_ += " g\n";
        gray_ = gray;
    }
}

void TextShowing::move(Point origin) {
    const std::int64_t x = hundredths(origin.x);
    const std::int64_t y = hundredths(origin.y);
    append_fixed(out_, x - line_x_, position_decimals);
    out_ += ' ';
    append_fixed(out_, y - line_y_, position_decimals);
    out_ += " Td\n";
    line_x_ = x;
    line_y_ = y;
}

void TextShowing::show(const GlyphRun& run) {
    select(run);
    move(run.origin);
    pen_ = 0;
    written_ = 0;
    CidFont& font = fonts_.at(run.face.index);
    const double thousandths_per_unit = 1000.0 / font.face().metrics().units_per_em;
    for (const Glyph& glyph : run.glyphs) put(run, glyph, font, thousandths_per_unit);
    flush();
    if (rise_ != 0) out_ += "0 Ts\n";
    rise_ = 0;
}

void TextShowing::raise(std::int64_t rise) {
    flush();
    append_fixed(out_, rise, position_decimals);
    out_ += " Ts\n";
    rise_ = rise;
}

void TextShowing::put(const GlyphRun& run, const Glyph& glyph, CidFont& font,
                      double thousandths_per_unit) {
    const std::int64_t rise =
        glyph.y_offset == 0 ? 0 : hundredths(glyph.y_offset * thousandths_per_unit * run.size / 1000);
    if (rise != rise_) raise(rise);
    const std::int64_t wanted = std::llround(pen_ + glyph.x_offset * thousandths_per_unit);
    if (wanted != written_) {
        if (!codes_.empty()) append_literal(array_, codes_);
        codes_.clear();
        append_integer(array_, written_ - wanted);
        adjusted_ = true;
        written_ = wanted;
    }
    const std::string_view text = run.text_of(glyph);
    const std::uint16_t cid = font.cid(glyph.glyph, text.empty() ? nothing_to_read : text);
    const std::array<char, 2> code{static_cast<char>(cid >> 8), static_cast<char>(cid & 0xFF)};
    codes_.append(code.data(), code.size());
    written_ += font.character(cid).width;
    pen_ += glyph.advance * thousandths_per_unit;
    if (glyph.adjust != 0) pen_ += glyph.adjust * 1000 / run.size;
}

void TextShowing::flush() {
    if (codes_.empty()) return;
    if (adjusted_) {
        out_ += '[';
        out_ += array_;
        append_literal(out_, codes_);
        out_ += "]TJ\n";
    } else {
        append_literal(out_, codes_);
        out_ += "Tj\n";
    }
    codes_.clear();
    array_.clear();
    adjusted_ = false;
}

}  // namespace voetnoot::pdfa::objects
