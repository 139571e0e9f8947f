// Letterheads whose labels stand in a row, with their values below or beside them: each label is read
// with its values, column by column, whatever order the page is drawn in.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/reader/transcript.hpp"

namespace voetnoot::pdfa::reader {

// Moves lines of the first page that stand before the text, and cuts those that go over columns; what
// is in order already stays. No token is lost or changed.
void read_by_columns(Transcript& transcript);

}  // namespace voetnoot::pdfa::reader
