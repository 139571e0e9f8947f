// Words that an original has at one place and the letter, a little different, at another: a note that
// stands at its reference here and at the foot of the page there. They are one difference, not two.
#pragma once

#include "pipeline/witness/differences.hpp"
#include "pipeline/witness/testimony.hpp"

#include <vector>

namespace voetnoot::witness {

// Joins what is only lost to what is only added where most letters are the same. Each is held against
// the nearest few alone: linear.
void reunite(const Testimony& a, const Testimony& b, std::vector<Difference>& differences);

}  // namespace voetnoot::witness
