// Tiles two texts with common substrings, greedily and without regard to their order, so that a passage
// that was moved costs nothing (after Wise, "String similarity via greedy string tiling", 1993). Here
// the passes have fixed lengths, the first of substrings that neither text has twice (one in eight of
// them, which is enough to find every long one), and a fixed number of candidates is looked at for each
// place: time and memory are linear in both texts, whatever they hold.
#pragma once

#include "pipeline/witness/pairing.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace voetnoot::witness {

// Pairs open and free letters of `a` and `b` by common substrings of at least 8.
void tile(std::u32string_view a, std::u32string_view b, const Selection& open, Pairing& pairing);

}  // namespace voetnoot::witness
