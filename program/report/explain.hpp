// --explain and --timings: the path of a letter, for people.
#pragma once

#include "pipeline/run/run.hpp"

#include <string>
#include <vector>

namespace voetnoot::program::report {

// Per stage the notes, references and words, what changed and why.
std::string explain(const Job& job, const Result& result);

std::string timings_text(const std::vector<Timing>& timings);

}  // namespace voetnoot::program::report
