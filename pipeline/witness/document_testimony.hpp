// What a letter that was read says, as a testimony: its words with their spans, what the journal took
// out as furniture, its notes and references. And what a ledger says, where nothing but that is known.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/ledger/journal.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/witness/testimony.hpp"

namespace voetnoot::witness {

Testimony testimony_of(const Document& document, const Journal& journal, const Source& source);
Testimony testimony_of(const Ledger& ledger);

}  // namespace voetnoot::witness
