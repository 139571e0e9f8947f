// Pieces of lines → rules, and the rules that meet.
//
// Cost: as lattice.hpp says. Thread rules: pure.
#pragma once

#include "formats/pdfa/recount/geometry.hpp"

#include <vector>

namespace voetnoot::pdfa::foreign {

// A level one lies at a height, an upright one at a distance from the left.
struct Rule {
    double at = 0;
    double from = 0, to = 0;
};

struct Lattice {
    std::vector<Rule> level, upright;
};

// Each with one rule of a kind and two of the other, at least.
std::vector<Lattice> lattices_of(const std::vector<recount::Box>& pieces);

}  // namespace voetnoot::pdfa::foreign
