#include "formats/pdfa/inspect/checks.hpp"

namespace voetnoot::pdfa::inspect {

std::optional<std::size_t> Inspected::page_of(recount::ElementId id) const {
    const auto key = tree.first_content(id);
    if (!key) return std::nullopt;
    const auto sequence = content.sequences.find(*key);
    if (sequence == content.sequences.end()) return std::nullopt;
    return sequence->second.page;
}

std::map<std::string, recount::ElementId> Inspected::by_id() const {
    std::map<std::string, recount::ElementId> ids;
    for (std::size_t i = 1; i < tree.elements.size(); ++i) {
        if (!tree.elements[i].id.empty()) ids.emplace(tree.elements[i].id, recount::ElementId{i});
    }
    return ids;
}

std::map<std::string, recount::ElementId> first_references_in(recount::PdfFile& file,
                                                              const recount::StructureTree& tree) {
    std::map<std::string, recount::ElementId> first;
    for (const bool inside_notes : {false, true}) {
        for (std::size_t i = 1; i < tree.elements.size(); ++i) {
            const recount::ElementId id{i};
            if (tree.at(id).type != "Reference" || tree.within(id, "Note") != inside_notes) continue;
            for (const recount::ElementId link : tree.below(id, "Link")) {
                const auto annotation = tree.annotation(link);
                if (!annotation) continue;
                const recount::LinkTarget target = recount::link_target(file, *annotation);
                if (target.name) first.emplace(*target.name, id);
            }
        }
    }
    return first;
}

}  // namespace voetnoot::pdfa::inspect
