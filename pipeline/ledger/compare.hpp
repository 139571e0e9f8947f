// Compares what the letter promised with what an output's bytes show. Every difference is a finding
// with the span of the letter that it is about; one cause gives one finding where that can be told
// (a dropped word moves all offsets behind it: that is one lost word, not a hundred moved references).
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/ledger/ledger.hpp"

namespace voetnoot {

void compare(const Ledger& promised, const Ledger& shown, Findings& findings);

}  // namespace voetnoot
