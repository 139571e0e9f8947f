// A letter of two pages with one of everything that the objects write.
#pragma once

#include "pdfa/fonts/font_set.hpp"
#include "pdfa/layout/page.hpp"
#include "pdfa/objects/metadata.hpp"

namespace voetnoot::pdfa {

LaidOut sample_letter(const FontSet& fonts);
Metadata sample_metadata();

}  // namespace voetnoot::pdfa
