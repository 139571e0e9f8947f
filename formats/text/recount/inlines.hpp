// Reads the text of one block: literal text, references, links.
#pragma once

#include "pipeline/ledger/builder.hpp"

#include <string_view>

namespace voetnoot::text::recount {

void read_inlines(std::string_view text, LedgerBuilder& ledger);

}  // namespace voetnoot::text::recount
