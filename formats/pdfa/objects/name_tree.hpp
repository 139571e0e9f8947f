// Name trees (ISO 32000-1, 7.9.6): sorted by the bytes of their names, all in the root.
#pragma once

#include "formats/pdfa/objects/object_store.hpp"

#include <map>
#include <string>

namespace voetnoot::pdfa::objects {

PdfReference add_name_tree(ObjectStore& store, const std::map<std::string, PoDoFo::PdfVariant>& names);

}  // namespace voetnoot::pdfa::objects
