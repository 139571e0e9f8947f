#include "recount/checks/checks.hpp"

namespace voetnoot::pdfa::readback {

std::optional<std::size_t> Inspected::page_of(ElementId id) const {
    const auto key = tree.first_content(id);
    if (!key) return std::nullopt;
    const auto sequence = content.sequences.find(*key);
    if (sequence == content.sequences.end()) return std::nullopt;
    return sequence->second.page;
}

std::map<std::string, ElementId> Inspected::by_id() const {
    std::map<std::string, ElementId> ids;
    for (std::size_t i = 1; i < tree.elements.size(); ++i) {
        if (!tree.elements[i].id.empty()) ids.emplace(tree.elements[i].id, ElementId{i});
    }
    return ids;
}

}  // namespace voetnoot::pdfa::readback
