#include "layout/text_atoms.hpp"

#include <algorithm>
#include <string_view>

namespace voetnoot::pdfa {

std::vector<TextAtom> atoms_of(const StyledText& text, const FontSet& fonts, Shaper& shaper,
                               Findings& findings) {
    std::vector<TextAtom> atoms;
    const std::string_view bytes = text.text;
    for (const TextItem& item : itemise(text, fonts, findings)) {
        const int units_per_em = fonts.at(item.key.face).metrics().units_per_em;
        for (std::uint32_t begin = item.begin; begin < item.end;) {
            std::uint32_t end = item.end;
            const bool space = !text.verbatim && bytes[begin] == ' ';
            if (space) end = begin + 1;
            else if (!text.verbatim)
                end = std::min(end, static_cast<std::uint32_t>(bytes.find(' ', begin)));
            atoms.push_back({begin, end, space, &text.pieces[item.piece], item.key,
                             &shaper.shape(item.key, bytes.substr(begin, end - begin)), units_per_em});
            begin = end;
        }
    }
    return atoms;
}

}  // namespace voetnoot::pdfa
