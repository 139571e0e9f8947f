// A letter of two pages with one of everything that the objects write.
#pragma once

#include "formats/pdfa/fonts/font_set.hpp"
#include "formats/pdfa/objects/metadata.hpp"
#include "formats/pdfa/structure/page.hpp"

namespace voetnoot::pdfa {

using namespace voetnoot::pdfa::fonts;
using namespace voetnoot::pdfa::objects;

LaidOut sample_letter(const FontSet& fonts);
Metadata sample_metadata();

}  // namespace voetnoot::pdfa
