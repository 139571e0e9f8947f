// What can be done with a file that no format reads.
#pragma once

#include <string>

namespace voetnoot::program::mistakes {

// Why the file cannot be read, and what can be done.
std::string unknown_suffix(const std::string& file);

}  // namespace voetnoot::program::mistakes
