// One object as the bytes that stand for it in a file.
#pragma once

#include "formats/pdfa/objects/podofo.hpp"

#include <string>

namespace voetnoot::pdfa::objects {

// Dictionary keys come in alphabetical order. Throws std::logic_error on a kind of object that the
// writer does not make.
void append_object(std::string& out, const PoDoFo::PdfVariant& value);

}  // namespace voetnoot::pdfa::objects
