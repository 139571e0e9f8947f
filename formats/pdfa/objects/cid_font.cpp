#include "formats/pdfa/objects/cid_font.hpp"

#include <hb.h>

#include <cmath>
#include <stdexcept>

namespace voetnoot::pdfa::objects {

std::uint16_t CidFont::cid(std::uint32_t glyph, std::string_view text) {
    if (glyph >= first_.size()) first_.resize(glyph + 1u);
    std::uint16_t* link = &first_[glyph];
    for (; *link != 0; link = &next_[*link - 1u])
        if (character(*link).text == text) return *link;
    if (characters_.size() >= 0xFFFF) throw std::length_error("a face with more than 65,535 characters");
    const double advance = hb_font_get_glyph_h_advance(face_->hb_font(), glyph);
    const double thousandths = advance * 1000 / face_->metrics().units_per_em;
    characters_.push_back({glyph, std::string(text), static_cast<int>(std::lround(thousandths))});
    const auto cid = static_cast<std::uint16_t>(characters_.size());
    *link = cid;
    next_.push_back(0);
    return cid;
}

std::vector<CidFont> cid_fonts_of(const fonts::FontSet& fonts) {
    std::vector<CidFont> result;
    for (std::uint32_t i = 0; i < fonts.size(); ++i) result.emplace_back(fonts.opened({i}));
    return result;
}

}  // namespace voetnoot::pdfa::objects
