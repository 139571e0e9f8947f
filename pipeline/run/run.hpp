// run: the path of one letter through all stages.
//
//     bytes ─ingest→ Draft ─normalize→ Document + Journal ─emit→ bytes ─verify→ ─seal→ files + receipt
//
// The ledger is compared at every arrow. Thread rules: one Workshop per thread.
#pragma once

#include "pipeline/emit/emit.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/ingest/ingest.hpp"
#include "pipeline/job/job.hpp"
#include "pipeline/job/workshop.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/normalize/normalize.hpp"
#include "pipeline/verify/verify.hpp"

#include <optional>
#include <string>
#include <vector>

namespace voetnoot {

enum class Outcome { sealed, refused };

// What the first two stages made of a letter: enough to check it, print its AST or its ledger.
struct Reading {
    Ingested ingested;
    Normalized normalized;
    Ledger booked;    // the scan, booked by the journal: the recount of the source
    Ledger promised;  // the Document's: what every output is compared with
    Findings findings;
};

struct Result {
    Outcome outcome = Outcome::refused;
    Findings findings;
    Reading reading;
    std::vector<Recount> recounts;
    std::vector<std::string> files;  // written, receipt included; empty if refused
    std::string receipt;             // JSON; also where the letter was refused
    std::vector<Timing> timings;
};

// ingest and normalize with the ledger balanced. Throws Unreadable.
Reading read_letter(const Source& source, const Format& format, const ReadOptions& how,
                    const NormalizeOptions& options);

// All stages. Throws Unreadable (no letter), CannotRun and std::system_error (the machine).
Result run(const Job& job, Workshop& workshop);

}  // namespace voetnoot
