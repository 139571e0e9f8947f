// The bytes of an Akoma Ntoso document → the Ledger of what they show. Knows the vocabulary, and
// nothing of the writer; elements that it does not know count with their text.
#pragma once

#include "pipeline/ledger/ledger.hpp"
#include "pipeline/source/source.hpp"

#include <libxml/tree.h>

#include <string_view>

namespace voetnoot::akn::recount {

// Throws Unreadable for bytes that are no Akoma Ntoso, or beyond the limits.
Ledger recount(std::string_view bytes, const Limits& limits);
// The same of bytes that are parsed already.
Ledger recount_document(const xmlDoc& document, const Limits& limits);

}  // namespace voetnoot::akn::recount
