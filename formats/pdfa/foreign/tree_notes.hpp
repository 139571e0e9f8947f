// What a structure tree says of the text of a page: its Notes, as a hint where a page's notes stand
// (others write one Note for each note, or one for all notes of a page, or none), and its blocks. A tree
// that cannot be read gives no hint.
#pragma once

#include "formats/pdfa/foreign/page.hpp"
#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/recount/file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::recount {
struct StructureTree;
}

namespace voetnoot::pdfa::foreign {

class TreeNotes {
public:
    // `tree` is the file's; null: it is read here.
    explicit TreeNotes(recount::PdfFile& file, const recount::StructureTree* tree = nullptr);

    // What was read of this page is looked up from now on.
    void look(std::size_t page, const recount::Content& content);
    TreePlace at(const recount::Sequence* sequence) const;
    std::vector<TreeBlock> take_blocks() { return std::move(blocks_); }
    std::vector<Figure> take_figures() { return std::move(figures_); }

private:
    void take(const recount::PdfFile& file, const recount::StructureTree& tree);

    std::vector<std::vector<std::pair<recount::ContentKey, TreePlace>>> by_page_;
    std::unordered_map<const recount::Sequence*, TreePlace> places_;
    std::vector<TreeBlock> blocks_;
    std::vector<Figure> figures_;
};

}  // namespace voetnoot::pdfa::foreign
