// Link annotations (ISO 32000-1, 12.5.6.5): to the other side of a note, or to an address.
#pragma once

#include "formats/pdfa/objects/object_store.hpp"
#include "formats/pdfa/objects/tagged_page.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <cstddef>
#include <vector>

namespace voetnoot::pdfa::objects {

// The annotations of one page; `key` is the next free key of the ParentTree.
//
// Only the links of a Reference and of a Note's Lbl lead to a destination of the file. Any other target
// is the letter's, as it stands there, also where it begins with "#".
std::vector<TaggedAnnotation> add_annotations(ObjectStore& store, const Page& page,
                                              const Structure& structure, std::size_t& key);

}  // namespace voetnoot::pdfa::objects
