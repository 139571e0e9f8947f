// What a worker keeps between letters; see LayoutContext in layout.hpp.
#pragma once

#include "fonts/font_set.hpp"
#include "layout/hyphenate.hpp"
#include "layout/line_breaks.hpp"
#include "layout/shape.hpp"

namespace voetnoot::pdfa {

struct Workbench {
    explicit Workbench(Resources& resources) : fonts(resources), hyphenation(resources) {}

    FontSet fonts;
    Hyphenation hyphenation;
    Shaper shaper{fonts};
    LineBreaks line_breaks;
};

}  // namespace voetnoot::pdfa
