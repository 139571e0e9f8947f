// The library on the values of the pipeline: what both the installed face and the program call. The
// table of formats is given to it, so that a test can add a row.
//
// A letter is a task (pipeline/apart): done here and now by apart::answer, or apart, by a sandbox.
// Errors: CannotRun, Unreadable, Quarantined, std::system_error. Thread rules: one Workshop per thread.
#pragma once

#include "library/explain.hpp"
#include "library/voetnoot/options.hpp"
#include "pipeline/apart/reader.hpp"
#include "pipeline/audit/audit.hpp"
#include "pipeline/format/format_table.hpp"
#include "pipeline/process/child.hpp"

#include <string>
#include <string_view>

namespace voetnoot::library {

// The registry's: every format there is.
const FormatTable& own_table();

// What can be done with a file that no format reads, by its suffix (".doc"); may be empty.
std::string_view advice_for_unread(std::string_view suffix);

// Data is looked for in the folder `data`, then in the prefix of the running program and where the
// system keeps it; empty: only there.
Resources resources_of(const std::string& data);

// What is to be done with a letter: with all that decides what becomes of it, but not where that goes.
// A packed letter ("brief.md.gz") is called what it is within. Throws CannotRun where its format is not
// read.
apart::Task task_of(const FormatTable& table, Letter letter, const Options& options,
                    apart::Task::What what);

// The same of two files that should be one letter, of any format: the original is the witness of the
// options.
apart::Task comparison_of(const FormatTable& table, Letter letter, const Options& options);

// The path of a conversion through the stages, as it is said; the Document of a reading and a
// comparison, as JSON.
apart::Describers describers(InWords in_words);

// Of a file that is no letter, by its format: in a child process (guard.hpp).
voetnoot::Ledger recount(const FormatTable& table, const Letter& file, const Options& options,
                         const process::Confinement& confinement);

// How sealed files are looked at again, by this program.
audit::AuditOptions audit_options(const process::Confinement& confinement, std::size_t jobs);

}  // namespace voetnoot::library
