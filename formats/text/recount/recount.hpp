// Plain text → Ledger, from the bytes alone, by the grammar of docs/text-format.md. Any bytes give a
// Ledger or Unreadable, in time proportional to their length times the depth of their nesting.
#pragma once

#include "pipeline/ledger/ledger.hpp"
#include "pipeline/source/source.hpp"

#include <string_view>

namespace voetnoot::text::recount {

// Throws Unreadable where the bytes are not UTF-8 or nest deeper than the limit.
Ledger recount(std::string_view bytes, const Limits& limits);

}  // namespace voetnoot::text::recount
