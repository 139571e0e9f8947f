// Total-fit line breaking after Knuth and Plass, "Breaking Paragraphs into Lines" (1981), generic over
// boxes, glue and penalties: of all ways to break a paragraph, the one with the fewest demerits.
// Badness and demerits are whole numbers, as in TeX.
//
// Pure. Time is linear in the items for the paragraphs of a letter.
#pragma once

#include "formats/pdfa/structure/length.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace voetnoot::pdfa::layout::paragraph {

inline constexpr int forced_break = -10'000;
inline constexpr int forbidden_break = 10'000;

inline constexpr Length endless_stretch = Length{1} << 40;

struct BreakItem {
    enum class Kind : std::uint8_t { box, glue, penalty };
    Kind kind = Kind::box;
    bool hyphen = false;  // of a penalty: breaking here shows a hyphen
    int cost = 0;         // of a penalty
    Length width = 0;     // of a penalty: what breaking here adds to the line
    Length stretch = 0;   // of glue
    Length shrink = 0;

    static BreakItem box(Length width) { return {Kind::box, false, 0, width, 0, 0}; }
    static BreakItem glue(Length width, Length stretch, Length shrink) {
        return {Kind::glue, false, 0, width, stretch, shrink};
    }
    static BreakItem penalty(int cost, Length width = 0, bool hyphen = false) {
        return {Kind::penalty, hyphen, cost, width, 0, 0};
    }
};

struct LineShape {
    Length measure = 0;
    Length line_stretch = 0;  // white that every line may end in: what makes a ragged margin
    int hyphens_in_row = 2;   // at most
    Length short_line = 0;    // a last line should not be shorter
};

// The items at which lines end, in order; the last is the end of the paragraph. Glue at a break, and
// glue and penalties after it, vanish. Precondition: the items end in a forced break. Where nothing
// else is possible a line may be wider than the measure: only if one box is.
std::vector<std::size_t> break_lines(const std::vector<BreakItem>& items, const LineShape& shape);

// Of a space in a justified line.
constexpr Length stretch_of_space(Length width) {
    return width * 3 / 5;
}
constexpr Length shrink_of_space(Length width) {
    return width * 3 / 10;
}

// 100 (t/s)^3, at most `forbidden_break`.
int badness(Length excess, Length flexibility);

}  // namespace voetnoot::pdfa::layout::paragraph
