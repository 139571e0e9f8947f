// Links within the letter: the places that they lead to become Anchors of the Document, each before what
// stands at the place in the source, or follows it (a converter's anchor stands before its block, or in
// a page's foot that is in no output).
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/draft/draft.hpp"

#include <vector>

namespace voetnoot::normalize {

// `anchors` by place; of two with one id the first counts. Numbers the anchors that are led to.
void place_anchors(const std::vector<DraftAnchor>& anchors, Document& document);

}  // namespace voetnoot::normalize
