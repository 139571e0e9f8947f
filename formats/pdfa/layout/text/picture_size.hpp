// How large a picture stands on the page: as the letter says, else as its file does by its pixels per
// metre, else at 96 to the inch; smaller where there is no room, never larger.
#pragma once

#include "formats/pdfa/structure/length.hpp"
#include "pipeline/document/inline.hpp"

namespace voetnoot::pdfa::layout::text {

struct PictureSize {
    Length width = 0;
    Length height = 0;
};

// Precondition: the image has a picture.
PictureSize natural_size(const Image& image);
PictureSize within(PictureSize size, Length width, Length height);  // the same shape

}  // namespace voetnoot::pdfa::layout::text
