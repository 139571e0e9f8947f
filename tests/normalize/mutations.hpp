// Letters with one thing wrong that a converter, an editor or an accident may do to them. The same seed
// gives the same damage on every machine.
#pragma once

#include <cstdint>
#include <string>

namespace voetnoot::testing {

// Lines dropped, doubled, swapped, joined or cut; superscripts emptied, fused, moved or renumbered;
// blank lines, rules and page marks put in or taken out; sometimes several of these.
std::string mutated(const std::string& letter, std::uint32_t seed);

}  // namespace voetnoot::testing
