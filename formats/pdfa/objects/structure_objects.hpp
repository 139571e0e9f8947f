// The structure tree as objects (ISO 32000-1, 14.7): the elements, the ParentTree that leads from
// content back to them, and the IDTree.
#pragma once

#include "formats/pdfa/objects/object_store.hpp"
#include "formats/pdfa/objects/tagged_page.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <cstddef>
#include <vector>

namespace voetnoot::pdfa::objects {

// Keys of the ParentTree: pages come first (their StructParents), then annotations (StructParent), in
// the order of the pages.
std::size_t parent_key_of_page(std::size_t page);
std::size_t first_parent_key_of_annotations(std::size_t pages);

// Returns the StructTreeRoot.
PdfReference add_structure(ObjectStore& store, const LaidOut& laid_out,
                           const std::vector<TaggedPage>& pages);

}  // namespace voetnoot::pdfa::objects
