// The names that the structure tree uses: standard types, and classes of attributes.
#pragma once

#include "formats/pdfa/objects/podofo.hpp"
#include "formats/pdfa/structure/structure.hpp"

namespace voetnoot::pdfa::objects {

// The standard structure types (ISO 32000-1, 14.8.4). All tags are standard: no RoleMap is needed.
const char* structure_type(Tag tag);

// Classes of attributes (ISO 32000-1, 14.7.5.2) for words that are struck, inserted, underlined or
// highlighted. A class has a name, which tells what is inserted from what is underlined.
const char* style_class(Style style);
PdfDictionary style_classes(const Structure& structure);  // those that its nodes use

}  // namespace voetnoot::pdfa::objects
