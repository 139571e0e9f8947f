// What two files that should be one letter do not have in common, for programs. Made in the process that
// read them; what comes from them is valid UTF-8 here, and no more.
#pragma once

#include "pipeline/apart/reader.hpp"

#include <string>

namespace voetnoot::library {

// {"comparison": 1, "original", "letter", "sameLetter", "pages", "letters", "accounted", "added",
// "differences": […]}, as docs/witness.md has it.
std::string comparison_json(const apart::Compared& compared);

}  // namespace voetnoot::library
