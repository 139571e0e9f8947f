// Which letters a batch is about: those of folders, files and a manifest.
#pragma once

#include "pipeline/batch/batch.hpp"
#include "program/arguments.hpp"

namespace voetnoot::program::commands {

// Adds them to the plan one by one: there may be a million. Throws CannotRun where a source is missing,
// where there is no letter at all, and where a line of the manifest cannot be understood.
void plan(batch::Batch& batch, const Arguments& arguments);

// The arguments of one letter: those of the command line, and over them those of the manifest.
//
//     {"path": "in/a.md", "name": "2021/a", "options": {"lang": "nl", "date": "2021-07-01", "from":
//     "md",
//      "to": ["pdf"], "on-defect": "mark", "tracked": "original", "rules": ["NOTE-4=warning"]}}
//
// Throws CannotRun where an option is not known.
Arguments arguments_of(const Arguments& arguments, const std::string& options);

}  // namespace voetnoot::program::commands
