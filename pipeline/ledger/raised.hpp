// Superscripts of the source: what is raised there is a mark that the journal books, or raised in the
// Document as well.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/ledger/journal.hpp"
#include "pipeline/ledger/scan.hpp"

namespace voetnoot {

// A raised word that is neither is a finding (LEDGER-1).
void check_raised(const Scan& scan, const Journal& journal, const Document& document,
                  Findings& findings);

}  // namespace voetnoot
