#include "formats/pdfa/objects/reading_order.hpp"

#include <algorithm>
#include <optional>

namespace voetnoot::pdfa::objects {

namespace {

using Content = std::vector<std::vector<ContentItem>>;  // by node, as drawn

Content content_by_node(const Structure& structure, const std::vector<TaggedPage>& pages) {
    Content content(structure.nodes.size());
    for (std::size_t page = 0; page < pages.size(); ++page)
        for (std::size_t mcid = 0; mcid < pages[page].marked.size(); ++mcid)
            content.at(pages[page].marked[mcid].index).push_back({page, mcid});
    return content;
}

// The first content of a node or of what is below it, notes left out.
std::vector<std::optional<ContentItem>> first_content(const Structure& structure,
                                                      const Content& content) {
    std::vector<std::optional<ContentItem>> first(structure.nodes.size());
    for (std::size_t i = structure.nodes.size(); i-- > 0;) {
        if (!content[i].empty() && (!first[i] || content[i].front() < *first[i]))
            first[i] = content[i].front();
        if (structure.nodes[i].tag == Tag::note) first[i].reset();
        if (i == 0 || !first[i]) continue;
        std::optional<ContentItem>& parent = first[structure.nodes[i].parent.index];
        parent = parent ? std::min(*parent, *first[i]) : first[i];
    }
    return first;
}

}  // namespace

std::vector<std::vector<Kid>> reading_order(const Structure& structure,
                                            const std::vector<TaggedPage>& pages) {
    const Content content = content_by_node(structure, pages);
    const auto first = first_content(structure, content);
    std::vector<std::vector<Kid>> order(structure.nodes.size());
    for (std::size_t i = 0; i < structure.nodes.size(); ++i) {
        auto own = content[i].begin();
        for (const StructureId kid : structure.nodes[i].kids) {
            const bool note = structure.at(kid).tag == Tag::note;
            while (own != content[i].end() && (note || (first[kid.index] && *own < *first[kid.index])))
                order[i].emplace_back(*own++);
            order[i].emplace_back(kid);
        }
        order[i].insert(order[i].end(), own, content[i].end());
    }
    return order;
}

}  // namespace voetnoot::pdfa::objects
