// The ligatures of a typeface (U+FB00 to U+FB06) that a converter wrote for letters: kept, and told.
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::body {

// One finding, at the first of them.
void tell_ligatures(Workbench& work);

}  // namespace voetnoot::normalize::body
