// Pictures as files → what can be drawn: PNG, JPEG, GIF and TIFF, each by the library that is kept for
// it, and BMP. Of a GIF that moves the first picture is drawn, of a TIFF of several pages the first.
//
// Colour is taken for sRGB: profiles and gamma values in the file are not applied. What is transparent
// is laid on white. CMYK becomes RGB by the plain formula. A JPEG of gray or YCbCr with 8 bits is kept
// as the file that it is; but one that its Exif data turns is turned.
//
// Errors: Unreadable; any bytes may be given. Thread rules: pure.
#pragma once

#include "pipeline/picture/picture.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot {
struct Library;
}

namespace voetnoot::codings::picture {

Picture read_picture(std::string_view bytes, const PictureLimits& limits);

std::vector<Library> picture_libraries();

}  // namespace voetnoot::codings::picture
