// Where reader and scan, which stand on two parsers, take different bytes for words: the signs in
// dispute. Read once more with these as characters, the letter has one meaning, and it is told.
//
// Passages (what stands between empty lines) are compared one by one. Of one in which the two differ,
// the signs are those that one of them has for words and the other for markup; where that explains
// nothing, or has been tried, all signs of the passage.
//
// Linear in the letter. Thread rules: pure.
#pragma once

#include "pipeline/draft/draft.hpp"
#include "pipeline/ledger/scan.hpp"
#include "pipeline/source/source.hpp"

#include <cstdint>
#include <vector>

namespace voetnoot::markdown::dispute {

// Ascending. Empty where the two agree.
std::vector<std::uint32_t> disputed_signs(const Source& source, const Draft& draft, const Scan& scan,
                                          const std::vector<std::uint32_t>& plain);

}  // namespace voetnoot::markdown::dispute
