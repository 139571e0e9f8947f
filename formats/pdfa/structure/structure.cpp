#include "formats/pdfa/structure/structure.hpp"

#include <utility>

namespace voetnoot::pdfa {

StructureId Structure::add(Tag tag, StructureId parent, Span span) {
    const StructureId id{static_cast<std::uint32_t>(nodes.size())};
    StructureNode node;
    node.tag = tag;
    node.parent = parent;
    node.span = span;
    nodes.push_back(std::move(node));
    if (!(id == parent)) at(parent).kids.push_back(id);
    return id;
}

}  // namespace voetnoot::pdfa
