// What a comment of HTML says. Converters write one where they leave something out: Docling ("image",
// "formula-not-decoded", "missing-text"), Azure Document Intelligence ("PageBreak", "PageHeader=…"),
// Unstructured, MarkItDown, and others in words of their own.
//
// Thread rules: pure.
#pragma once

#include "formats/markdown/scan/inventory.hpp"

#include <string_view>

namespace voetnoot::markdown::scan {

Kind kind_of_comment(std::string_view comment);  // "<!-- … -->"

}  // namespace voetnoot::markdown::scan
