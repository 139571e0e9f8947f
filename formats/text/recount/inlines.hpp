// Reads the text of one block: literal text, references, links.
#pragma once

#include "pipeline/ledger/builder.hpp"

#include <cstdint>
#include <string_view>

namespace voetnoot::text::recount {

// `line`: the number of its first line; the others follow it.
void read_inlines(std::string_view text, LedgerBuilder& ledger, std::uint32_t line);

}  // namespace voetnoot::text::recount
