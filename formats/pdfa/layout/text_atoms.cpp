#include "layout/text_atoms.hpp"

#include <algorithm>
#include <string_view>

namespace voetnoot::pdfa {
namespace {

// Some faces for symbols are so high and deep that their lines would touch; they are set smaller.
Length size_in(const Face& face, Length wanted) {
    constexpr Length most =
        1250;  // of the size, in parts per thousand, from descent to height of capitals
    const FaceMetrics& metrics = face.metrics();
    const Length extent = Length{1000} * (metrics.cap_height - metrics.descent) / metrics.units_per_em;
    return extent <= most ? wanted : wanted * most / extent;
}

}  // namespace

std::vector<TextAtom> atoms_of(const StyledText& text, const FontSet& fonts, Shaper& shaper,
                               Findings& findings) {
    std::vector<TextAtom> atoms;
    const std::string_view bytes = text.text;
    for (const TextItem& item : itemise(text, fonts, findings)) {
        const Face& face = fonts.at(item.key.face);
        const TextPiece& piece = text.pieces[item.piece];
        const Length size = size_in(face, piece.style.size);
        for (std::uint32_t begin = item.begin; begin < item.end;) {
            std::uint32_t end = item.end;
            const bool space = !text.verbatim && bytes[begin] == ' ';
            if (space)
                end = begin + 1;
            else if (!text.verbatim)
                end = std::min(end, static_cast<std::uint32_t>(bytes.find(' ', begin)));
            atoms.push_back({begin, end, space, &piece, item.key,
                             &shaper.shape(item.key, bytes.substr(begin, end - begin)), size,
                             face.metrics().units_per_em});
            begin = end;
        }
    }
    return atoms;
}

}  // namespace voetnoot::pdfa
