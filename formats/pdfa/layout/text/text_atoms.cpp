#include "formats/pdfa/layout/text/text_atoms.hpp"

#include "formats/pdfa/layout/text/code_box.hpp"

#include <algorithm>
#include <string_view>

namespace voetnoot::pdfa::layout::text {
namespace {

// Some faces for other scripts and for symbols are so high or so deep that their lines would touch; they
// are set smaller. In parts per thousand of the size:
Length size_in(const fonts::Face& face, Length wanted) {
    constexpr Length most_depth = 580;    // under it are the capitals of the next line
    constexpr Length most_extent = 1250;  // from there to the height of capitals
    const fonts::FaceMetrics& metrics = face.metrics();
    const Length depth = Length{-1000} * metrics.descent / metrics.units_per_em;
    const Length extent = depth + Length{1000} * metrics.cap_height / metrics.units_per_em;
    Length size = wanted;
    if (depth > most_depth) size = std::min(size, wanted * most_depth / depth);
    if (extent > most_extent) size = std::min(size, wanted * most_extent / extent);
    return size;
}

}  // namespace

std::vector<TextAtom> atoms_of(const StyledText& text, fonts::FontSet& fonts, Shaper& shaper,
                               Findings& findings) {
    std::vector<TextAtom> atoms;
    const std::string_view bytes = text.text;
    for (const TextItem& item : itemise(text, fonts, findings)) {
        const fonts::Face& face = fonts.at(item.key.face);
        const TextPiece& piece = text.pieces[item.piece];
        if (piece.picture) {
            const TextPicture& picture = text.pictures[*piece.picture];
            atoms.push_back({item.begin,
                             item.end,
                             false,
                             &piece,
                             item.key,
                             nullptr,
                             piece.style.size,
                             1000,
                             &picture,
                             {picture.width, picture.height}});
            continue;
        }
        const Length size = item.key.boxed ? piece.style.size * code_box::digit_size / 1000
                                           : size_in(face, piece.style.size);
        for (std::uint32_t begin = item.begin; begin < item.end;) {
            std::uint32_t end = item.end;
            const bool space = !text.verbatim && bytes[begin] == ' ';
            if (space) end = begin + 1;
            else if (!text.verbatim)
                end = std::min(end, static_cast<std::uint32_t>(bytes.find(' ', begin)));
            atoms.push_back({begin, end, space, &piece, item.key,
                             &shaper.shape(item.key, bytes.substr(begin, end - begin)), size,
                             face.metrics().units_per_em});
            atoms.back().level = item.level;
            begin = end;
        }
    }
    return atoms;
}

}  // namespace voetnoot::pdfa::layout::text
