// Reads a letter in Markdown: CommonMark with pipe tables (parsed by cmark-gfm) and, on top of it, the
// dialect of PDF converters (dialect.hpp). The spans of all text are exact: every byte of a text is
// found again in the letter, and a letter in which that fails is not read at all.
//
// Thread rules: pure.
#pragma once

#include "pipeline/draft/draft.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/source/source.hpp"

namespace voetnoot::markdown::reader {

// Throws Unreadable where the letter is nested deeper than limits.depth.
Draft read(const Source& source, const ReadOptions& limits, Findings& findings);

Library reader_library();

}  // namespace voetnoot::markdown::reader
