// What a faulty writer does: the ledger promises one Document, what is written lacks or changes
// something. Each must be found in the bytes.
#pragma once

#include "pipeline/document/document.hpp"
#include "tests/planted/kind.hpp"

#include <vector>

namespace voetnoot::planted {

std::vector<Kind<Document>> note_damages();   // of notes and references
std::vector<Kind<Document>> text_damages();   // of running text and links
std::vector<Kind<Document>> block_damages();  // of headings, lists, tables, quotes, the letterhead

// Of pictures: in what draws them; with those of their descriptions, where they have some.
std::vector<Kind<Document>> picture_kinds(bool described);

inline std::vector<Kind<Document>> document_kinds() {
    std::vector<Kind<Document>> kinds = note_damages();
    for (const auto& more : {text_damages(), block_damages()})
        kinds.insert(kinds.end(), more.begin(), more.end());
    return kinds;
}

}  // namespace voetnoot::planted
