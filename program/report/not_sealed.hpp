// The end of a batch for people: which letters were not sealed, and why.
#pragma once

#include "pipeline/batch/journal.hpp"

#include <string>

namespace voetnoot::program::report {

// A line for each, by outcome, with its first error; of many the first ones, unless `all` are asked for.
// Empty where all were sealed.
std::string not_sealed_text(batch::BatchJournal& journal, bool all);

}  // namespace voetnoot::program::report
