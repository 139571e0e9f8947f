// Every word and mark of a letter in Markdown, in source order and unclassified. Parsed by md4c; knows
// nothing of the reader.
//
// Thread rules: pure.
#pragma once

#include "pipeline/format/format.hpp"
#include "pipeline/ledger/scan.hpp"
#include "pipeline/source/source.hpp"

namespace voetnoot::markdown::scan {

// Throws Unreadable where md4c gives up or the letter is nested deeper than how.depth.
Scan scan(const Source& source, const ReadOptions& how);

Library scan_library();

}  // namespace voetnoot::markdown::scan
