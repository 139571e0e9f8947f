// Between two tiles that follow each other in both texts, letters are compared one by one; and where one
// of the two gaps is empty, the other is moved to where words begin and end ("kan niet nu" against "kan
// nu": the words that are missing are 'niet', not "n" and "iet ").
#pragma once

#include "pipeline/witness/letters.hpp"
#include "pipeline/witness/pairing.hpp"

namespace voetnoot::witness {

// A letter of the `edges` (of running heads, of descriptions) is none of a sentence that was changed,
// unless what stands beside the gap is of the edges in the one text alone as well: a title, and its
// copy.
void compare_gaps(const Letters& a, const Letters& b, const Selection& edges, Pairing& pairing);
void align_gaps_with_words(const Letters& a, const Letters& b, Pairing& pairing);

}  // namespace voetnoot::witness
