// Which letters a batch is about: those of folders, files and a manifest.
#pragma once

#include "pipeline/batch/batch.hpp"
#include "pipeline/format/format_table.hpp"
#include "program/arguments.hpp"

namespace voetnoot::program::commands {

// Adds them to the plan one by one: there may be a million. Throws CannotRun where a source is missing,
// where there is no letter at all, and where a line of the manifest cannot be understood.
void plan(batch::Batch& batch, const Arguments& arguments, const FormatTable& table);

// The arguments of one letter: those of the command line, and over them those of the manifest.
//
//     {"path": "in/a", "name": "2021/a", "options": {"lang": "nl", "date": "2021-07-01", "from": …,
//      "to": […], "on-defect": "mark", "tracked": "original", "rules": ["NOTE-4=warning"]}}
//
// and the options that choose a profile, named as on the command line.
//
// Throws CannotRun where an option is not known, or its word is not.
Arguments arguments_of(const Arguments& arguments, const std::string& options, const FormatTable& table);

}  // namespace voetnoot::program::commands
