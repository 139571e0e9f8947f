// Where tiles meet. A tile goes as far as letters are the same, and so by chance takes the beginning of
// the next word from another that has all of it: "…te behouden N|ITO" against "…te behouden
// n|yutdannede". Such letters go back to the tile whose word they are.
//
// Pure; linear in both.
#pragma once

#include "pipeline/witness/letters.hpp"
#include "pipeline/witness/pairing.hpp"

namespace voetnoot::witness {

void settle_edges(const Letters& a, const Letters& b, Pairing& pairing);

}  // namespace voetnoot::witness
