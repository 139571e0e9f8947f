// A repair: lines of the letterhead that the conversion lost are taken over from the original. They
// stand before the letterhead that the letter has, each in the journal (Fate::taken) and told (WIT-23).
#pragma once

#include "pipeline/document/letterhead.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/normalize/normalize.hpp"
#include "pipeline/witness/statements.hpp"

#include <vector>

namespace voetnoot {

// Of what the comparison calls a lost letterhead (WIT-11): the lines of the `wanted` fields. Whether
// there was one.
bool take_from_witness(const witness::Testimony& original, const witness::Comparison& comparison,
                       const std::vector<Field>& wanted, Normalized& letter, Findings& findings);

}  // namespace voetnoot
