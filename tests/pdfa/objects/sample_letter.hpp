// A letter of two pages with one of everything that the objects write.
#pragma once

#include "formats/pdfa/fonts/font_set.hpp"
#include "formats/pdfa/structure/page.hpp"
#include "formats/pdfa/objects/metadata.hpp"

namespace voetnoot::pdfa {

LaidOut sample_letter(const fonts::FontSet& fonts);
objects::Metadata sample_metadata();

}  // namespace voetnoot::pdfa
