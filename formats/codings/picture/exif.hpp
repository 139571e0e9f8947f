// The one thing of a JPEG's Exif data that a page must know: which way up the picture is
// (CIPA DC-008, 4.6.4, tag 0x0112).
#pragma once

#include "pipeline/picture/picture.hpp"

#include <string_view>

namespace voetnoot::codings::picture {

// From 1 (as it stands) to 8, by the data of an APP1 marker; 1 where it says nothing, or nothing
// sensible.
int orientation_of(std::string_view app1);

// Turns and mirrors the samples, so that the picture has orientation 1.
void set_upright(Picture& picture, int orientation);

}  // namespace voetnoot::codings::picture
