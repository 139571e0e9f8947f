// Document → Akoma Ntoso 3.0, as one doc element; docs/akoma-ntoso.md has the mapping.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format.hpp"

#include <string>

namespace voetnoot::akn::writer {

// Pure. Findings: AKN-6 for characters that XML cannot carry, AKN-7 where there is no date.
std::string write(const Document& document, const WriteContext& context, Findings& findings);

}  // namespace voetnoot::akn::writer
