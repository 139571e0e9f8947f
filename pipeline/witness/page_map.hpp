// Where a letter stands on the pages of a file that shows it: its original, or the letter itself where
// it came with pages. Each passage of the letter has a rectangle on every page that has some of it, and
// of its running text it is known where the pages end.
//
// Only letters count that follow each other in both, eight and more: a word that was found by chance on
// another page moves nothing. Passages that stand elsewhere have their own place, and end no page.
#pragma once

#include "pipeline/ledger/ledger.hpp"
#include "pipeline/witness/alignment.hpp"
#include "pipeline/witness/testimony.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace voetnoot::witness {

struct PassagePlaces {
    Span span;                        // in the letter
    std::optional<std::size_t> note;  // in Testimony::notes of the letter, where it is of one
    std::vector<Place> places;        // by page; never none
};

struct PageMap {
    std::vector<LedgerPageEnd> ends;  // of the running text
    std::vector<PassagePlaces> passages;
    bool empty() const { return passages.empty(); }
};

// Empty where `original` has no pages. Pure; linear in both, but for n log n in the passages that moved.
PageMap page_map(const Testimony& original, const Testimony& letter, const Alignment& aligned);

}  // namespace voetnoot::witness
