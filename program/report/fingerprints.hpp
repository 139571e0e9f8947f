// A name for each finding that stays when lines move: of its rule, of the words of its line, and of its
// turn among those that are alike. For systems that tell new findings from those that they know.
#pragma once

#include "program/report/letter_report.hpp"

#include <string>
#include <vector>

namespace voetnoot::program::report {

// In the order of findings.sorted(): 64 hex digits each. Not of the file's name, which the systems add
// themselves.
std::vector<std::string> fingerprints(const LetterReport& report);

}  // namespace voetnoot::program::report
