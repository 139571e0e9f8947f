// Document → plain text: UTF-8, NFC, 72 columns. The grammar is in docs/text-format.md.
#pragma once

#include "document/document.hpp"
#include "finding/finding.hpp"
#include "format/format.hpp"

#include <string>

namespace voetnoot::text {

// Pure; finds nothing of its own.
std::string write(const Document& document, const WriteContext& context, Findings& findings);

}  // namespace voetnoot::text
