// Of pieces that follow each other in one text: those that follow each other in another text as well,
// with the most weight in all. The others stand elsewhere there.
#pragma once

#include <cstdint>
#include <vector>

namespace voetnoot::witness {

struct Piece {
    std::uint64_t at = 0;  // its place in the other text; no two have one
    std::uint64_t weight = 0;
};

// Whether each is of the chain. Pure; n log n.
std::vector<bool> heaviest_chain(const std::vector<Piece>& pieces);

}  // namespace voetnoot::witness
