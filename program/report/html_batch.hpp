// The report page of a batch: one HTML file that needs nothing else, for people.
#pragma once

#include "pipeline/batch/journal.hpp"
#include "pipeline/rules/rule.hpp"

#include <span>
#include <string>

namespace voetnoot::program::report {

std::string html_report(batch::BatchJournal& journal, std::span<const Rule> catalogue);

}  // namespace voetnoot::program::report
