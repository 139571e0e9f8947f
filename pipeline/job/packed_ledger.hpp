// A Ledger as bytes, for the way from one process to another on one machine. No file format: both ends
// are the same program. Spans are not carried (a recount has none).
#pragma once

#include "pipeline/ledger/ledger.hpp"

#include <string>
#include <string_view>

namespace voetnoot {

std::string pack(const Ledger& ledger);

// Throws Unreadable where the bytes are no packed ledger: the sender may have been damaged.
Ledger unpack(std::string_view bytes);

}  // namespace voetnoot
