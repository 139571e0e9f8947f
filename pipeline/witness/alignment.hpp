// Two testimonies held against each other, letter by letter (design, "The witness"): tiles of 32, 16, 10
// and 8 letters without regard to order, then the gaps between them. What is read and what stands at the
// edges of the pages (furniture, descriptions, hidden text) are compared apart first, so that a running
// head never takes the place of a sentence; what is left, with each other.
//
// Thread rules: pure. Time and memory are linear in both.
#pragma once

#include "pipeline/witness/letters.hpp"
#include "pipeline/witness/pairing.hpp"
#include "pipeline/witness/testimony.hpp"

namespace voetnoot::witness {

struct Alignment {
    Letters a, b;
    Pairing pairing;
};

Alignment align(const Testimony& a, const Testimony& b);

}  // namespace voetnoot::witness
