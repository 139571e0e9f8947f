// Document → plain text: UTF-8, NFC, 72 columns. The grammar is in docs/text-format.md.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format.hpp"

#include <string>

namespace voetnoot::text::writer {

// Pure; finds nothing of its own.
std::string write(const Document& document, const WriteContext& context, Findings& findings);

}  // namespace voetnoot::text::writer
