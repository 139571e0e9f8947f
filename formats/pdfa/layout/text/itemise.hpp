// Itemisation: the text of a paragraph → runs of one style, one face and one script. A character that
// the wanted face lacks is set in the first face that has it; one that no face has is PDF-1
// and is shown as a box with its code. Text that
// is written from right to left is parted from the signs around it.
#pragma once

#include "formats/pdfa/fonts/font_set.hpp"
#include "formats/pdfa/layout/text/direction.hpp"
#include "formats/pdfa/layout/text/shape.hpp"
#include "formats/pdfa/layout/text/styled_text.hpp"
#include "pipeline/finding/finding.hpp"

#include <cstdint>
#include <vector>

namespace voetnoot::pdfa::layout::text {

struct TextItem {
    std::uint32_t begin = 0;  // bytes of the text
    std::uint32_t end = 0;
    std::uint32_t piece = 0;  // index of its piece
    ShapeKey key;
    Level level = 0;
};

std::vector<TextItem> itemise(const StyledText& text, fonts::FontSet& fonts, Findings& findings);

}  // namespace voetnoot::pdfa::layout::text
