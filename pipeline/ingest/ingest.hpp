// ingest: a format's reader turns the letter's bytes into a Draft, and beside it another parser into a
// Scan. Nothing is decided here that needs the whole letter.
#pragma once

#include "draft/draft.hpp"
#include "finding/finding.hpp"
#include "format/format.hpp"
#include "ledger/scan.hpp"
#include "source/source.hpp"

namespace voetnoot {

struct Ingested {
    Draft draft;
    Scan scan;
};

// Throws Unreadable where the bytes are no letter: empty, binary, not UTF-8, too large, too deep.
Ingested ingest(const Source& source, const Format& format, const ReadOptions& how, Findings& findings);

}  // namespace voetnoot
