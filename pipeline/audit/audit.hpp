// What was sealed, looked at again: receipts, folders of sealed letters, the outputs of a batch, any
// number of them.
//
//     paths ─walk→ receipts ─check, in child processes→ what is to be said, in the order of the walk
//
// Receipts and files may come from anywhere: each output is counted in a sandbox. What is said does not
// depend on how many processes there are, nor does the memory on how many letters.
//
// Errors: CannotRun, std::system_error. Thread rules: the process must have one thread.
#pragma once

#include "pipeline/audit/remark.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format_table.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/process/child.hpp"

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace voetnoot::audit {

struct AuditOptions {
    std::size_t jobs = 1;  // processes
    process::Confinement confinement;
    std::string program;  // that counts: "voetnoot 0.1.0"
    std::string build;
    bool may_be_none = false;  // no receipt at all is no mistake: something else was named too
    std::set<std::string> elsewhere = {};  // paths of files that somebody else looks at
};

// What is to be said of one file.
struct FileReport {
    std::string file;   // its path
    Findings findings;  // none: a receipt whose files are as they were sealed
    Phrase failure;     // it could not be looked at; empty otherwise
};

struct Progress {
    std::size_t receipts = 0;
    std::size_t files = 0;   // that they name, and that were read
    std::size_t faults = 0;  // findings that are no infos
};

// `told` is given, in a stable order, one report for each receipt and one for each other file of which
// there is something to say.
using Told = std::function<void(const FileReport&, const Progress&)>;

// Throws CannotRun where there is no receipt in what is named.
Progress audit(const std::vector<std::string>& paths, const FormatTable& table,
               const AuditOptions& options, const Told& told);

}  // namespace voetnoot::audit
