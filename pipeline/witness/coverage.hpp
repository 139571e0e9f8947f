// How much of an original its letter has, and whether it is its original at all. Pure.
#pragma once

#include "pipeline/witness/alignment.hpp"
#include "pipeline/witness/testimony.hpp"

#include <cstddef>

namespace voetnoot::witness {

struct Coverage {
    std::size_t pages = 0;      // of the original; 0: it has none
    bool same_letter = true;    // else the one is not the original of the other
    std::size_t letters = 0;    // of what is read in the original
    std::size_t accounted = 0;  // of these: stand in the letter
    std::size_t added = 0;      // letters of what is read in the letter that the original does not have
};

Coverage coverage(const Testimony& original, const Testimony& letter, const Alignment& aligned);

}  // namespace voetnoot::witness
