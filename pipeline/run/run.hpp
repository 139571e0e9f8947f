// The path of one letter through all stages.
//
//     bytes ─ingest→ Draft ─normalize→ Document + Journal ─emit→ bytes ─verify→ ─seal→ files + receipt
//
// The ledger is compared at every arrow. `convert` goes up to seal and touches no file: outputs and
// receipt are values. `run` is `convert`, then `seal`. Thread rules: one Workshop per thread.
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
#include "pipeline/witness/statements.hpp"

#include <boost/filesystem/path.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot {

enum class Outcome { sealed, refused };  // sealed: it may be; what seal() is for

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
    const Format* format = nullptr;  // a row of the workshop's table
    std::string_view title;          // of the format or its profile: "PDF/A-2a and PDF/UA-1"
    std::string bytes;
};

// What any file says that can be read, whatever it is: by its pages, its Document, or its ledger. Of a
// Document the places are spans of the source; else it is one without bytes.
struct Shown {
    witness::Testimony testimony;
    Source source{"", ""};
};
// Throws Unreadable; CannotRun, where its format can do none of these.
Shown shown_by(const Format& format, const std::string& name, const std::string& bytes,
               const ReadOptions& how, const NormalizeOptions& options);

struct Result {
    Outcome outcome = Outcome::refused;
    Findings findings;
    Reading reading;
    std::optional<witness::Comparison> witnessed;  // with the job's witness, where it has one
    witness::PageMap page_map;  // on the pages of the witness, else on those that the letter came with
    std::vector<Recount> recounts;
    std::vector<OutputFile> outputs;  // those asked for; none where the letter is refused
    std::string receipt_name;
    std::string receipt;             // JSON; also where the letter is refused
    std::vector<std::string> files;  // that run() wrote, receipt included
    std::vector<Timing> timings;
};

// ingest and normalize with the ledger balanced. Throws Unreadable.
Reading read_letter(const Source& source, const Format& format, const ReadOptions& how,
                    const NormalizeOptions& options);

// The files that a letter becomes by this job, the receipt last.
std::vector<std::string> file_names(const Job& job, Formats formats);

// What a killed run left in the place of the letter's files is made whole. Throws CannotRun.
void repair(const Job& job, Formats formats);

// All stages but the last. Throws Unreadable (no letter), CannotRun and std::system_error (the machine).
Result convert(const Job& job, Workshop& workshop);

// The last: writes outputs and receipt into the folder of the job, all or none; their names. Throws
// CannotRun; then nothing has changed.
std::vector<std::string> seal(const Job& job, const std::vector<OutputFile>& outputs,
                              const std::string& receipt);

// All stages. Where a file exists and the job does not replace it, that is said before any work is done.
Result run(const Job& job, Workshop& workshop);

}  // namespace voetnoot
