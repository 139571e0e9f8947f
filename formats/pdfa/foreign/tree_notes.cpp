#include "formats/pdfa/foreign/tree_notes.hpp"

#include "formats/pdfa/recount/structure_tree.hpp"
#include "pipeline/format/format.hpp"

#include <variant>

namespace voetnoot::pdfa::foreign {

using namespace recount;

TreeNotes::TreeNotes(PdfFile& file) : by_page_(file.pages().size()) {
    if (!file.root().getKey("/StructTreeRoot").isDictionary()) return;
    StructureTree tree;
    try {
        tree = read_structure(file);
    } catch (const Unreadable&) {
        return;
    }
    // Elements stand in reading order, each after its parent.
    std::vector<std::optional<std::uint32_t>> notes(tree.elements.size());
    std::uint32_t count = 0;
    for (std::size_t i = 1; i < tree.elements.size(); ++i) {
        const Element& element = tree.elements[i];
        if (element.type == "Note" || element.type == "FENote") notes[i] = count++;
        else notes[i] = notes[element.parent.index];
        if (!notes[i]) continue;
        for (const Kid& kid : element.kids) {
            const auto* key = std::get_if<ContentKey>(&kid);
            const auto page = key != nullptr ? file.page_index(key->holder) : std::nullopt;
            if (page) by_page_[*page].emplace_back(*key, *notes[i]);
        }
    }
}

void TreeNotes::look(std::size_t page, const Content& content) {
    notes_.clear();
    for (const auto& [key, note] : by_page_[page])
        if (const auto found = content.sequences.find(key); found != content.sequences.end())
            notes_.emplace(&found->second, note);
}

std::optional<std::uint32_t> TreeNotes::note_of(const Sequence* sequence) const {
    if (sequence == nullptr || notes_.empty()) return std::nullopt;
    const auto found = notes_.find(sequence);
    return found == notes_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace voetnoot::pdfa::foreign
