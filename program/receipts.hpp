// Which receipt is meant, where another file or a folder is named.
#pragma once

#include <string>

namespace voetnoot::program {

// The receipt that is named, or the only one of a folder that is. Throws CannotRun where a folder holds
// none, or several.
std::string receipt_file(const std::string& path);

// The receipt that stands beside an output, by their names; empty where none does.
std::string receipt_beside(const std::string& output);

}  // namespace voetnoot::program
