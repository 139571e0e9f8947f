// Objects → the bytes of a file (ISO 32000-1, 7.5): header with its binary comment, streams, object
// streams for everything else, a cross-reference stream. Written so that ISO 19005-2, 6.1 is kept:
// line ends around `obj`, `stream` and `endstream`, direct lengths, a file identifier.
//
// The identifier is a hash of everything before the cross-reference: the same content gives the same
// identifier, and other content another.
#pragma once

#include "formats/pdfa/objects/object_store.hpp"

#include <string>

namespace voetnoot::pdfa::objects {

std::string emit_file(ObjectStore& store, PdfReference catalog, PdfReference info);

}  // namespace voetnoot::pdfa::objects
