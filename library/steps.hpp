// The library on the values of the pipeline: what both the installed face and the program call. The
// table of formats is given to it, so that a test can add a row.
//
// Errors: CannotRun, Unreadable, std::system_error. Thread rules: one Engine per thread.
#pragma once

#include "library/voetnoot/options.hpp"
#include "pipeline/format/format_table.hpp"
#include "pipeline/run/run.hpp"

#include <string>

namespace voetnoot::library {

// The registry's: every format there is.
const FormatTable& own_table();

// Data is looked for in the folder `data`, then in the prefix of the running program and where the
// system keeps it; empty: only there.
Resources resources_of(const std::string& data);

// The bytes of the letter, opened where its format is a container.
Source open_source(const FormatTable& table, Letter letter, const Options& options);

// The letter opened, with its pictures and all that decides what becomes of it, but not where that goes.
Job open_job(const FormatTable& table, Letter letter, const Options& options);

// ingest and normalize.
voetnoot::Reading read(const FormatTable& table, const Job& job, Dictionaries& dictionaries);

// The letter's own count; of a file that is no letter, that of its format, in a child process
// (guard.hpp).
voetnoot::Ledger count(const FormatTable& table, Letter file, const Options& options,
                       Dictionaries& dictionaries);

}  // namespace voetnoot::library
