// The recount of any PDF. One whose structure tree tells references is counted by it, as ours are; one
// by others, with no tree or with a tree that only marks where notes stand, by what its pages show: then
// the running text is the words of the pages, and there are no blocks, links or styles to count.
//
// Errors: Unreadable, as recount_pdf; and where there is neither a tree nor text. Thread rules: pure.
#pragma once

#include "pipeline/ledger/ledger.hpp"
#include "pipeline/source/source.hpp"
#include "pipeline/witness/testimony.hpp"

#include <string_view>

namespace voetnoot::pdfa::foreign {

Ledger recount_any(std::string_view bytes, const Limits& limits);

// Words of the text and of notes; a word that is joined to the one before follows it without a space.
Ledger ledger_of(const witness::Testimony& testimony);

}  // namespace voetnoot::pdfa::foreign
