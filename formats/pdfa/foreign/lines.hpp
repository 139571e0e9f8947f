// Glyphs → lines. A chunk is what is drawn in one go on one baseline; chunks of one baseline that stand
// close, or are drawn one after the other, are a line; small chunks that stand higher or lower beside a
// larger one belong to its line. White space in the file is a hint, the gap decides.
//
// Cost: n log n in the glyphs of the page. Thread rules: pure.
#pragma once

#include "formats/pdfa/foreign/page.hpp"
#include "formats/pdfa/recount/content.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace voetnoot::pdfa::foreign {

using PlaceOfSequence = std::function<TreePlace(const recount::Sequence*)>;

// `media` is the MediaBox; what lies outside `seen` is hidden. `page` has its links already, as they lie
// on the page, and is given its turn, its lines and its rules.
void find_lines(const recount::Drawing& drawing, const Box& media, const Box& seen,
                const PlaceOfSequence& place_of, Page& page);

}  // namespace voetnoot::pdfa::foreign
