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

// A file that a letter became: verified, and on no disk yet.
struct OutputFile {
    std::string name;
    std::string bytes;
};

struct Result {
    Outcome outcome = Outcome::refused;
    Findings findings;
    Reading reading;
    std::vector<Recount> recounts;
    std::vector<OutputFile> outputs;  // those asked for, the receipt last; none where it is refused
    std::vector<std::string> files;   // that were written
    std::string receipt;              // JSON; also where the letter was refused
    std::vector<Timing> timings;
};

// ingest and normalize with the ledger balanced. Throws Unreadable.
Reading read_letter(const Source& source, const Format& format, const ReadOptions& how,
                    const NormalizeOptions& options);

// The files that a letter becomes by this job, the receipt last.
std::vector<std::string> file_names(const Job& job, Formats formats);

// All stages but the last: touches no file of the letter's. Throws Unreadable (no letter) and CannotRun.
Result convert(const Job& job, Workshop& workshop);

// The last: writes them into the job's folder, all or none; their names. Throws CannotRun.
std::vector<std::string> seal(const Job& job, const std::vector<OutputFile>& outputs);

// All stages. Throws Unreadable (no letter), CannotRun and std::system_error (the machine).
Result run(const Job& job, Workshop& workshop);

}  // namespace voetnoot
