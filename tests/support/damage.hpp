// Damages a Document as a faulty writer would: what was promised stays in the ledger, what is written
// lacks or changes something. Each returns whether the letter had a place for it.
#pragma once

#include "document/document.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace voetnoot {

struct Damage {
    std::string name;
    std::function<bool(Document&, std::size_t place)> apply;  // false: there is no such place
};

// A note deleted, two notes swapped, a reference moved by one word, a character of a note changed, a
// word of the body dropped, a link target dropped.
std::vector<Damage> damages();

}  // namespace voetnoot
