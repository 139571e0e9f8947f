// WIT-24: an output that tells where the pages of the letter's original end says what the letter
// promised. Nothing where either cannot tell.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/ledger/ledger.hpp"

namespace voetnoot {

void compare_page_ends(const Ledger& promised, const Ledger& shown, Findings& findings);

}  // namespace voetnoot
