// The table of formats: one row each.
#pragma once

#include "pipeline/format/format.hpp"

#include <vector>

namespace voetnoot {

const std::vector<Format>& formats();

// Reads the codings of pictures that are drawn: PNG and JPEG.
PictureReader picture_reader();

// Every rule there is: the letter's, the ledger's and those of each format. No id stands in it twice.
std::vector<Rule> catalogue();

}  // namespace voetnoot
