// The glyphs that a letter uses of a face, as a small TrueType font program.
#pragma once

#include "formats/pdfa/objects/cid_font.hpp"

#include <string>

namespace voetnoot::pdfa::objects {

struct FontSubset {
    std::string program;     // a TrueType font file without hints and layout tables
    std::string cid_to_gid;  // for each CID from 0 its glyph in the program, two bytes each
    std::string tag;         // six capitals that depend on the program alone
};

// Throws std::runtime_error where HarfBuzz cannot.
FontSubset subset_font(const CidFont& font);

}  // namespace voetnoot::pdfa::objects
