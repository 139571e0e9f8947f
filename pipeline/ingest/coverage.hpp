// Is every byte of a source accounted for? Each that is not white space must be of one word of the scan
// or of one piece of syntax; what is left over, or claimed twice, is an error of the ledger that says
// where.
//
// Linear in the source. Thread rules: pure.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/ledger/scan.hpp"
#include "pipeline/source/source.hpp"

namespace voetnoot {

void check_coverage(const Source& source, const Scan& scan, Findings& findings);

}  // namespace voetnoot
