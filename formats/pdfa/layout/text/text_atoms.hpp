// The atoms of a paragraph: shaped words and the spaces between them. A word here is what one face
// shows without a space in it, or a picture: a piece of italics within a word is an atom of its own.
#pragma once

#include "formats/pdfa/layout/text/itemise.hpp"
#include "formats/pdfa/layout/text/picture_size.hpp"
#include "formats/pdfa/layout/text/shape.hpp"
#include "formats/pdfa/layout/text/styled_text.hpp"
#include "formats/pdfa/structure/length.hpp"

#include <cstdint>
#include <vector>

namespace voetnoot::pdfa::layout::text {

struct TextAtom {
    std::uint32_t begin = 0;  // bytes of the text
    std::uint32_t end = 0;
    bool space = false;
    const TextPiece* piece = nullptr;
    ShapeKey key;
    const ShapedWord* shaped = nullptr;
    Length size = 0;
    int units_per_em = 1000;

    const TextPicture* picture = nullptr;  // then nothing is shaped
    PictureSize picture_size = {};
    Level level = 0;

    Length scale(std::int64_t units) const { return scaled(units, size, units_per_em); }
    Length width() const { return picture != nullptr ? picture_size.width : scale(shaped->advance); }
};

// In order, without gaps. Refers to `text` and to words of `shaper`.
std::vector<TextAtom> atoms_of(const StyledText& text, fonts::FontSet& fonts, Shaper& shaper,
                               Findings& findings);

}  // namespace voetnoot::pdfa::layout::text
