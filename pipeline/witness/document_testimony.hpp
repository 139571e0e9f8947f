// What a letter that was read says, as a testimony: its words with their spans, the words of the scan
// that the journal took out (furniture; and what is not shown, such as deleted text), its notes and
// references. And what a ledger says, where nothing but that is known.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/ledger/journal.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/ledger/scan.hpp"
#include "pipeline/witness/testimony.hpp"

namespace voetnoot::witness {

Testimony testimony_of(const Document& document, const Journal& journal, const Scan& scan,
                       const Source& source);
Testimony testimony_of(const Ledger& ledger);

}  // namespace voetnoot::witness
