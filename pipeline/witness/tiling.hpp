// Tiles two texts with common substrings, greedily and without regard to their order, so that a passage
// that was moved costs nothing (after Wise, "String similarity via greedy string tiling", 1993). Here
// the passes have fixed lengths, the first of substrings that neither text has twice, and a fixed number
// of candidates is looked at for each place: time is linear in both texts, whatever they hold.
#pragma once

#include "pipeline/witness/pairing.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace voetnoot::witness {

// Pairs free letters of `a` and `b` by common substrings of at least `length`; letters that are not
// `open` in their text are passed over.
struct Openings {
    std::vector<bool> a, b;
};
void tile(std::u32string_view a, std::u32string_view b, std::size_t length, bool unique,
          const Openings& open, Pairing& pairing);

}  // namespace voetnoot::witness
