// The longest string that PDF/A-2 allows (ISO 19005-2, 6.1.13): a letter that would need a longer one
// is refused (PDF-16) rather than shortened.
#pragma once

#include "formats/pdfa/structure/page.hpp"
#include "pipeline/finding/finding.hpp"

namespace voetnoot::pdfa::objects {

void check_strings(const LaidOut& laid_out, Findings& findings);

}  // namespace voetnoot::pdfa::objects
