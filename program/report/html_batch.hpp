// The report page of a batch: one HTML file that needs nothing else, for people.
#pragma once

#include "pipeline/batch/journal.hpp"
#include "pipeline/rules/rule.hpp"

#include <span>
#include <string>

namespace voetnoot::program::report {

// `output` is the folder of the batch, as the command line names it: the page stands where the command
// ran.
std::string html_report(batch::BatchJournal& journal, std::span<const Rule> catalogue,
                        const std::string& output);

}  // namespace voetnoot::program::report
