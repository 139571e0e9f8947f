// The objects and packages that a Word document holds: what DOCX-9 tells of, as files.
//
// Thread rules: pure.
#pragma once

#include "pipeline/format/format.hpp"

namespace voetnoot::docx::package {

// Each part once, by the name of its file; of two with one name the second has its number before it. One
// that cannot be taken out is left out.
std::vector<EmbeddedFile> embedded_files(const Source& source, const ReadOptions& how);

}  // namespace voetnoot::docx::package
