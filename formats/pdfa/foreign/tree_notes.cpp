#include "formats/pdfa/foreign/tree_notes.hpp"

#include "formats/pdfa/recount/structure_tree.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/text/text.hpp"

#include <variant>

namespace voetnoot::pdfa::foreign {

using namespace recount;

namespace {

bool is_heading(std::string_view type) {
    return type == "H" || (type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6');
}

bool is_block(std::string_view type) {
    return is_heading(type) ||
           is_one_of(type, {"P", "Lbl", "LBody", "LI", "TD", "TH", "TOCI", "Caption", "Note", "FENote",
                            "BlockQuote", "Title", "Div", "Sect", "Part", "Art", "Document"});
}

// Without control characters, with which some programs end it, and what parts no words.
std::string in_one_line(const std::string& alt) {
    std::string words;
    if (invalid_utf8(alt)) return words;
    for_each_run(alt, [&](std::string_view run, bool white) {
        if (white) return;
        std::string word;
        for (std::size_t at = 0; at < run.size();) {
            const std::size_t begin = at;
            const char32_t c = next_code_point(run, at);
            if (c >= 0x20 && (c < 0x7F || c > 0x9F) && c != 0xAD) word += run.substr(begin, at - begin);
        }
        if (!word.empty()) words += (words.empty() ? "" : " ") + word;
    });
    return words;
}

}  // namespace

TreeNotes::TreeNotes(PdfFile& file, const StructureTree* tree) : by_page_(file.pages().size()) {
    if (tree != nullptr) {
        take(file, *tree);
        return;
    }
    if (!file.root().getKey("/StructTreeRoot").isDictionary()) return;
    StructureTree read;
    try {
        read = read_structure(file);
    } catch (const Unreadable&) {
        return;
    }
    take(file, read);
}

void TreeNotes::take(const PdfFile& file, const StructureTree& tree) {
    // Elements stand in reading order, each after its parent.
    std::vector<TreePlace> places(tree.elements.size());
    std::vector<TreeBlock> within(tree.elements.size());
    std::uint32_t count = 0;
    std::size_t number = 0;
    for (std::size_t i = 1; i < tree.elements.size(); ++i) {
        const Element& element = tree.elements[i];
        places[i] = places[element.parent.index];
        TreeBlock& block = within[i] = within[element.parent.index];
        if (element.type == "Note" || element.type == "FENote") places[i].note = count++;
        ++number;
        if (element.type == "LI") block.item = number;
        if (element.type == "TD" || element.type == "TH") block.cell = number;
        if (element.type == "TR") block.row = number;
        if (element.type == "Table") block.table = number;
        if (element.type == "Figure" && !places[i].figure) {
            places[i].figure = static_cast<std::uint32_t>(figures_.size());
            places[i].next_block = static_cast<std::uint32_t>(blocks_.size());
            figures_.push_back({in_one_line(element.alt.value_or(std::string()))});
        }
        if (is_block(element.type)) {
            block.type = element.type;
            places[i].block = static_cast<std::uint32_t>(blocks_.size());
            blocks_.push_back(block);
        }
        for (const Kid& kid : element.kids) {
            const auto* key = std::get_if<ContentKey>(&kid);
            const auto page = key != nullptr ? file.page_index(key->holder) : std::nullopt;
            if (page) by_page_[*page].emplace_back(*key, places[i]);
        }
    }
}

void TreeNotes::look(std::size_t page, const Content& content) {
    places_.clear();
    for (const auto& [key, place] : by_page_[page])
        if (const auto found = content.sequences.find(key); found != content.sequences.end())
            places_.emplace(&found->second, place);
}

TreePlace TreeNotes::at(const Sequence* sequence) const {
    if (sequence == nullptr || places_.empty()) return {};
    const auto found = places_.find(sequence);
    return found == places_.end() ? TreePlace{} : found->second;
}

}  // namespace voetnoot::pdfa::foreign
