// What a worker keeps between letters; see LayoutContext in layout.hpp.
#pragma once

#include "formats/pdfa/fonts/font_set.hpp"
#include "formats/pdfa/layout/text/hyphenate.hpp"
#include "formats/pdfa/layout/text/line_breaks.hpp"
#include "formats/pdfa/layout/text/shape.hpp"

namespace voetnoot::pdfa::layout::paragraph {

struct Workbench {
    explicit Workbench(Resources& resources) : fonts(resources), hyphenation(resources) {}

    fonts::FontSet fonts;
    text::Hyphenation hyphenation;
    text::Shaper shaper{fonts};
    text::LineBreaks line_breaks;
};

}  // namespace voetnoot::pdfa::layout::paragraph
