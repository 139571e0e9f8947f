// ingest: a format's reader turns the letter's bytes into a Draft, and beside it another parser into a
// Scan. Nothing is decided here that needs the whole letter.
#pragma once

#include "pipeline/draft/draft.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/ledger/scan.hpp"
#include "pipeline/source/source.hpp"

namespace voetnoot {

struct Ingested {
    Draft draft;
    Scan scan;
    ReadOptions how;  // it was read in the end
};

// Throws Unreadable where the bytes are no letter: empty, binary, not UTF-8, too large, too deep.
Ingested ingest(const Source& source, const Format& format, const ReadOptions& how, Findings& findings);

}  // namespace voetnoot
