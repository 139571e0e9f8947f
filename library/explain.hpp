// The path of a letter through the stages, for people.
#pragma once

#include "pipeline/run/run.hpp"

#include <string>

namespace voetnoot::library {

// Per stage the notes, references and words, what changed and why.
std::string explain(const Job& job, const Result& result);
}  // namespace voetnoot::library
