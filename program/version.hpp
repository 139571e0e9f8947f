// What the program is and stands on, for --version.
#pragma once

#include "pipeline/format/format_table.hpp"

#include <string>

namespace voetnoot::program {

// "voetnoot 0.1.0"; `verbose` adds the build that receipts name, the program's digest, the versions of
// its libraries, and the data that it finds on this machine with their digests, or what is missing.
std::string version_text(const FormatTable& table, bool verbose);

}  // namespace voetnoot::program
