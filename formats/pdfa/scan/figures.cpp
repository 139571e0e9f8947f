#include "formats/pdfa/scan/figures.hpp"

#include "formats/pdfa/recount/structure_tree.hpp"
#include "pipeline/text/text.hpp"

#include <variant>

namespace voetnoot::pdfa::scan {

namespace {

std::string bare(const std::string& alt) {
    std::string words;
    if (invalid_utf8(alt)) return words;
    for (std::size_t at = 0; at < alt.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(alt, at);
        const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
        if (!is_white_space(c) && !control && c != 0xAD) words.append(alt, begin, at - begin);
    }
    return words;
}

}  // namespace

Figures::Figures(recount::PdfFile& file) : by_page_(file.pages().size()) {
    if (!file.root().getKey("/StructTreeRoot").isDictionary()) return;
    recount::StructureTree tree;
    try {
        tree = recount::read_structure(file);
    } catch (const Unreadable&) {
        return;
    }
    // The outermost Figure that an element is within; 0: none.
    std::vector<std::size_t> within(tree.elements.size());
    for (std::size_t i = 1; i < tree.elements.size(); ++i) {
        const recount::Element& element = tree.elements[i];
        within[i] = within[element.parent.index];
        if (within[i] == 0 && element.type == "Figure") within[i] = i;
        if (within[i] == 0) continue;
        const std::string words = bare(tree.elements[within[i]].alt.value_or(std::string()));
        for (const recount::Kid& kid : element.kids) {
            const auto* key = std::get_if<recount::ContentKey>(&kid);
            const auto page = key != nullptr ? file.page_index(key->holder) : std::nullopt;
            if (page) by_page_[*page].emplace_back(*key, SeenFigure{within[i], words});
        }
    }
}

void Figures::look(std::size_t page, const recount::Content& content) {
    here_.clear();
    for (const auto& [key, figure] : by_page_[page])
        if (const auto found = content.sequences.find(key); found != content.sequences.end())
            here_.emplace(&found->second, figure);
}

std::optional<SeenFigure> Figures::at(const recount::Sequence* sequence) const {
    const auto found = here_.find(sequence);
    if (sequence == nullptr || found == here_.end()) return std::nullopt;
    return found->second;
}

}  // namespace voetnoot::pdfa::scan
