// A PDF as a source: the lines that its pages show, a part for each page ("brief.pdf:page 3:12:5" is the
// twelfth line of page 3), and a last part that says which glyphs of the drawing they are.
//
// Errors: Unreadable. Thread rules: pure.
#pragma once

#include "pipeline/source/source.hpp"

#include <string>
#include <string_view>

namespace voetnoot::pdfa::reader {

Source open(const std::string& name, std::string bytes, const Limits& limits);

// Of the part that says which glyphs are where: a line for each page, "3:12-45 47": of page 3, which is
// left out where it is the same, glyphs 12 to 45 and 47, counted from 0 as they are drawn. "p2" is the
// third picture of the page, which stands there with its description; "p2/6", to be turned as Exif says;
// "l2" the third link of the page to a place in the file, which the letter keeps.
inline constexpr std::string_view drawn_part = "order of drawing";

}  // namespace voetnoot::pdfa::reader
