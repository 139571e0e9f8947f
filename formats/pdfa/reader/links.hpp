// Links to a place in the file: which of them the letter keeps, and the line that each leads to. The way
// from a reference to its note, and back, is none.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/reader/transcript.hpp"

namespace voetnoot::pdfa::reader {

// Of a transcript whose lines are arranged.
void place_links(Transcript& transcript);

}  // namespace voetnoot::pdfa::reader
