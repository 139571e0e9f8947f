// The signs of the plain text format as the writer sets them: docs/text-format.md.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace voetnoot::text::writer {

inline constexpr std::string_view underlines = "=-~.^\"";  // by level of the heading
inline constexpr std::size_t shortest_underline = 3;
inline constexpr std::string_view separator = "***";
inline constexpr std::string_view notes_rule = "________________________";
inline constexpr std::string_view unplaced_rule = "__________?__________";
inline constexpr std::string_view nothing = "\\";  // a paragraph or label without text
// Around words that are struck, inserted, underlined and highlighted (by Style).
struct StyleSigns {
    std::string_view open;
    std::string_view close;
};
inline constexpr std::array<StyleSigns, 4> style_signs{
    {{"~~", "~~"}, {"{+", "+}"}, {"{_", "_}"}, {"{=", "=}"}}};
inline constexpr std::size_t item_indent = 2;
inline constexpr std::size_t label_gap = 2;

}  // namespace voetnoot::text::writer
