// The path of a letter through the stages, for people.
#pragma once

#include "pipeline/phrase/phrase.hpp"
#include "pipeline/run/run.hpp"

#include <functional>
#include <string>

namespace voetnoot::library {

// How a phrase is said to the one who asked.
using InWords = std::function<std::string(const Phrase&)>;

// Per stage the notes, references and words, what changed and why.
std::string explain(const Job& job, const Result& result, const InWords& in_words);
}  // namespace voetnoot::library
