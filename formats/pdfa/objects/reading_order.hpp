// A node's kids and its own marked content, in reading order. Layout gives the order of the kids and
// draws content in reading order; what is left is where a node's own content stands among its kids:
// before the first kid that is drawn after it. A note is drawn at the foot of the page, so it has no
// say in this: it comes after the content of the block that holds it.
#pragma once

#include "formats/pdfa/objects/tagged_page.hpp"

#include <cstddef>
#include <variant>
#include <vector>

namespace voetnoot::pdfa::objects {

struct ContentItem {
    std::size_t page = 0;
    std::size_t mcid = 0;
    friend auto operator<=>(const ContentItem&, const ContentItem&) = default;
};

using Kid = std::variant<StructureId, ContentItem>;

// By node. Precondition: a node's index is greater than its parent's.
std::vector<std::vector<Kid>> reading_order(const Structure& structure,
                                            const std::vector<TaggedPage>& pages);

}  // namespace voetnoot::pdfa::objects
