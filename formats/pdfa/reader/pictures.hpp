// Which pictures of the pages the letter shows, and where: before or behind the paragraphs beside them,
// by the structure tree, else by their boxes. One that is small, lies behind the text, is an artifact,
// or stands on several pages in one place is decoration.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/reader/transcript.hpp"
#include "pipeline/draft/draft.hpp"

#include <string>

namespace voetnoot::pdfa::reader {

// Of a transcript whose lines are written.
void place_pictures(Transcript& transcript);

draft::Image image_of(const PlacedPicture& placed);

// "page-3-picture-2.jpg": page and picture counted from 0.
std::string picture_name(std::size_t page, std::size_t picture, bool jpeg);

}  // namespace voetnoot::pdfa::reader
