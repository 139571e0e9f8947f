// The standard structure types (ISO 32000-1, 14.8.4). All tags are standard: no RoleMap is needed.
#pragma once

#include "formats/pdfa/structure/structure.hpp"

namespace voetnoot::pdfa::objects {

const char* structure_type(Tag tag);

}  // namespace voetnoot::pdfa::objects
