// Which letters a batch is about: those of folders, files and a manifest.
#pragma once

#include "pipeline/batch/batch.hpp"
#include "pipeline/format/format_table.hpp"
#include "program/arguments.hpp"

namespace voetnoot::program::commands {

// Adds them to the plan one by one: there may be a million. Throws CannotRun where a source is missing,
// where there is no letter at all, and where a line of the manifest cannot be understood.
void plan(batch::Batch& batch, const Arguments& arguments, const FormatTable& table);

}  // namespace voetnoot::program::commands
