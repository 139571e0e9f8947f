#include "objects/cid_font.hpp"

#include <hb.h>

#include <cmath>
#include <stdexcept>

namespace voetnoot::pdfa {

std::uint16_t CidFont::cid(std::uint32_t glyph, std::string_view text) {
    std::vector<std::uint16_t>& known = by_glyph_[glyph];
    for (const std::uint16_t cid : known)
        if (character(cid).text == text) return cid;
    if (characters_.size() >= 0xFFFF) throw std::length_error("a face with more than 65,535 characters");
    const double advance = hb_font_get_glyph_h_advance(face_->hb_font(), glyph);
    const double thousandths = advance * 1000 / face_->metrics().units_per_em;
    characters_.push_back({glyph, std::string(text), static_cast<int>(std::lround(thousandths))});
    known.push_back(static_cast<std::uint16_t>(characters_.size()));
    return known.back();
}

std::vector<CidFont> cid_fonts_of(const FontSet& fonts) {
    std::vector<CidFont> result;
    for (std::uint32_t i = 0; i < fonts.size(); ++i) result.emplace_back(fonts.opened({i}));
    return result;
}

}  // namespace voetnoot::pdfa
