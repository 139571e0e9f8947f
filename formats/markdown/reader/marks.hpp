// What stands in plain text and is more than text: "[^7]", "$^{7}$", bare addresses; and what may be
// more: "¹", "*", "†", "[7]".
#pragma once

#include "formats/markdown/reader/dialect.hpp"
#include "formats/markdown/reader/run.hpp"

#include "pipeline/draft/draft.hpp"

#include <string>

namespace voetnoot::markdown::reader {

void append_marked_text(const Run& run, const Dialect& dialect, bool with_addresses, draft::Inlines& to);

// The text of some content as one line: the alternative of an image.
std::string shown_text(const draft::Inlines& content);

}  // namespace voetnoot::markdown::reader
