// Two ways to the ledger of a letter, which must agree.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/ledger/journal.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/ledger/scan.hpp"

namespace voetnoot {

// The Document's own ledger, with spans.
Ledger ledger_of(const Document& document);

// The scan, booked by the journal: every token goes to exactly one account. Has no links, no blocks and
// no languages (a scan is unclassified). A word that two entries claim, or an entry that claims no word,
// is a finding (LEDGER-1); so is a label that is not what the source shows or the scan computes, and a
// superscript that is none in the Document.
Ledger book(const Scan& scan, const Journal& journal, const Document& document, Findings& findings);

// The check at the arrow normalize → emit: text, words, notes and references of both, and every link
// of the scan (but those booked as unlinked or as furniture) among the Document's links, in order.
void balance(const Ledger& booked, const Ledger& document, const Scan& scan, const Journal& journal,
             Findings& findings);

}  // namespace voetnoot
