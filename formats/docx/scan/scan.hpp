// The scan of Word documents: every word, note and reference of the raw XML, by expat, from a container
// that is unpacked a second time. Not a line of it is the reader's.
#pragma once

#include "pipeline/ledger/scan.hpp"
#include "pipeline/source/source.hpp"

namespace voetnoot::docx::scan {

// Throws Unreadable where the container or a part is damaged, or where a part is not the one of the
// Source.
Scan scan(const Source& source, const ReadOptions& how);

}  // namespace voetnoot::docx::scan
