// A character that no face has is shown as a box with its code in it: the hexadecimal digits in two
// rows, as Unicode's Last Resort font does. The box itself is drawn by flow/decorations.hpp.
#pragma once

#include "formats/pdfa/fonts/face.hpp"
#include "formats/pdfa/layout/text/shape.hpp"
#include "formats/pdfa/structure/length.hpp"

#include <string_view>

namespace voetnoot::pdfa::layout::text {

namespace code_box {
inline constexpr Length digit_size = 360;  // in parts per thousand of the text's size
// In em of the digits: between boxes and around the digits; where the rows stand, so far apart that
// their lines do not touch; and how far the box reaches.
inline constexpr double margin = 0.12;
inline constexpr double padding = 0.24;
inline constexpr double lower_row = -0.02;
inline constexpr double upper_row = 1.33;
inline constexpr double bottom = -0.30;
inline constexpr double top = 2.35;
inline constexpr double line = 0.11;
}  // namespace code_box

// One box for each character; what shows nothing of its own belongs to the one before.
ShapedWord code_boxes(const fonts::Face& face, std::string_view word);

}  // namespace voetnoot::pdfa::layout::text
