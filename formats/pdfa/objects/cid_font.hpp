// One face as one letter uses it. A CID stands for a pair of glyph and text, so that the bytes alone
// tell what every glyph means: the hyphen that layout put at a line end (U+00AD) is another CID than
// the letter's own hyphen, though the glyph is the same. CIDs count from 1 in the order of their first
// use; 0 is .notdef and never shown.
#pragma once

#include "formats/pdfa/fonts/face.hpp"
#include "formats/pdfa/fonts/font_set.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::objects {

class CidFont {
public:
    // It must outlive this; nullptr for a face that no letter has asked for.
    explicit CidFont(const fonts::Face* face) : face_(face) {}

    struct Character {
        std::uint32_t glyph = 0;
        std::string text;
        int width = 0;  // 1/1000 em, by the font's own metrics
    };

    // Throws std::length_error beyond 65,535 of them.
    std::uint16_t cid(std::uint32_t glyph, std::string_view text);

    const Character& character(std::uint16_t cid) const { return characters_[cid - 1u]; }
    const std::vector<Character>& characters() const { return characters_; }  // from CID 1
    bool used() const { return !characters_.empty(); }
    const fonts::Face& face() const { return *face_; }

private:
    const fonts::Face* face_;
    std::vector<Character> characters_;
    std::vector<std::uint16_t> first_;  // by glyph: the CID of its first text; 0 where there is none
    std::vector<std::uint16_t> next_;   // by CID - 1: that of the next text of its glyph
};

std::vector<CidFont> cid_fonts_of(const fonts::FontSet& fonts);  // by FaceId

}  // namespace voetnoot::pdfa::objects
