// A born-digital letter in PDF → Draft: paragraphs from lines, headings from type, lists by their
// labels, notes by page bound to their references, furniture by repetition; blocks and their order from
// the structure tree, where the file has one that holds.
//
// Precondition: the source was opened by `open` (reader/transcript.hpp). Errors: Unreadable. Thread
// rules: pure.
#pragma once

#include "pipeline/draft/draft.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/source/source.hpp"

namespace voetnoot::pdfa::reader {

Draft read(const Source& source, const ReadOptions& how, Findings& findings);

}  // namespace voetnoot::pdfa::reader
