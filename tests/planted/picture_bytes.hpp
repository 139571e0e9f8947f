// What becomes of pictures in the bytes of Akoma Ntoso: lost, doubled, exchanged, moved, another's.
#pragma once

#include "tests/planted/kind.hpp"

#include <string>
#include <vector>

namespace voetnoot::planted {

// Each names every place of the letter in which it can be planted.
std::vector<Kind<std::string>> picture_bytes();

}  // namespace voetnoot::planted
