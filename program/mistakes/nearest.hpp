// The word that was meant, where another was written.
#pragma once

#include "pipeline/phrase/phrase.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::program::mistakes {

// The one of `words` that needs the fewest mends (a sign left out, put in, changed, or two that changed
// places), or that begins with `word`; empty where none is near: more than a third of the signs differ.
std::string nearest(std::string_view word, const std::vector<std::string>& words);

// "; did you mean 'convert'?", or nothing.
Phrase did_you_mean(std::string_view word, const std::vector<std::string>& words);

}  // namespace voetnoot::program::mistakes
