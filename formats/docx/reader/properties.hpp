// docProps/core.xml: what the file says of itself (ECMA-376-2, 11).
#pragma once

#include "pipeline/draft/draft.hpp"
#include "pipeline/source/source.hpp"

namespace voetnoot::docx::reader {

// The title, unless it is the name of a file; who made the file, unless that is one word (a login); the
// day on which it was last saved, else made; its language. What is absent or cannot be read is nothing.
DraftProperties read_properties(const Source& source);

}  // namespace voetnoot::docx::reader
