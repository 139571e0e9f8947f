// How a reader gets around in the file (ISO 32000-1, 12.3 and 12.4.2): named destinations, outline,
// page labels.
#pragma once

#include "formats/pdfa/objects/object_store.hpp"
#include "formats/pdfa/objects/tagged_page.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <optional>
#include <vector>

namespace voetnoot::pdfa::objects {

// A destination's name is the ID of its node.
PdfReference add_destinations(ObjectStore& store, const LaidOut& laid_out,
                              const std::vector<TaggedPage>& pages);

// Nothing where the letter has no headings. Precondition: every entry's node has a destination.
std::optional<PdfReference> add_outline(ObjectStore& store, const LaidOut& laid_out);

PdfDictionary page_labels(const std::vector<Page>& pages);

}  // namespace voetnoot::pdfa::objects
