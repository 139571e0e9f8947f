// The results of a batch in the formats of reports.
#pragma once

#include "pipeline/batch/journal.hpp"
#include "pipeline/format/format_table.hpp"
#include "program/arguments.hpp"

namespace voetnoot::program::report {

// On standard output, as --format asks.
void print_batch(batch::BatchJournal& journal, const Arguments& arguments, const FormatTable& table);

}  // namespace voetnoot::program::report
