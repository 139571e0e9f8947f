// Superscripts of the source: what is raised there is a mark that the journal books, or raised in the
// Document as well.
#pragma once

#include "document/document.hpp"
#include "finding/finding.hpp"
#include "ledger/journal.hpp"
#include "ledger/scan.hpp"

namespace voetnoot {

// A raised word that is neither is a finding (LEDGER-1).
void check_raised(const Scan& scan, const Journal& journal, const Document& document, Findings& findings);

}  // namespace voetnoot
