// What the pages of a PDF show, glyph by glyph, without knowing lines: each glyph that is painted must
// have its place in the transcript that is read, once and as what it says.
//
// Errors: Unreadable. Thread rules: pure.
#pragma once

#include "pipeline/ledger/scan.hpp"
#include "pipeline/source/source.hpp"

namespace voetnoot::pdfa::scan {

Scan scan(const Source& source, const ReadOptions& how);

}  // namespace voetnoot::pdfa::scan
