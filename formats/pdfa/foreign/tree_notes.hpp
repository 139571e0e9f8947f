// The Notes of a structure tree, as a hint where a page's notes stand: others write one Note for each
// note, or one for all notes of a page, or none. A tree that cannot be read gives no hint.
#pragma once

#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/recount/file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::foreign {

class TreeNotes {
public:
    explicit TreeNotes(recount::PdfFile& file);

    // What was read of this page is looked up from now on.
    void look(std::size_t page, const recount::Content& content);
    // A Note, counted from 0 in the order of the tree.
    std::optional<std::uint32_t> note_of(const recount::Sequence* sequence) const;

private:
    std::vector<std::vector<std::pair<recount::ContentKey, std::uint32_t>>> by_page_;
    std::unordered_map<const recount::Sequence*, std::uint32_t> notes_;
};

}  // namespace voetnoot::pdfa::foreign
