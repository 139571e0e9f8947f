// Running heads and feet go out of the letter. What they say and the letter says nowhere else is no
// furniture: a classification (TEXT-24), the name of an authority, "CONCEPT" across the page (TEXT-25).
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::body {

// Precondition: every piece has its last role.
void report_lone_words(Workbench& work);

}  // namespace voetnoot::normalize::body
