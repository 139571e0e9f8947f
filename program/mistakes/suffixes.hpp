// What can be done with a file that no format reads.
#pragma once

#include "pipeline/phrase/phrase.hpp"

#include <string>

namespace voetnoot::program::mistakes {

// Why the file cannot be read, and what can be done.
Phrase unknown_suffix(const std::string& file);

}  // namespace voetnoot::program::mistakes
