// Inline content as one string: words with single spaces between them, line ends where the letter has
// hard breaks, every sign of the format in its place.
#pragma once

#include "pipeline/document/inline.hpp"

#include <string>
#include <vector>

namespace voetnoot::text::writer {

using NoteMarks = std::vector<std::string>;  // by NoteId: "[7]", "[7/2]"

// `in_row`: for a cell of a table in rows, where line ends become spaces.
std::string inline_text(const Inlines& content, const NoteMarks& marks, bool in_row = false);

}  // namespace voetnoot::text::writer
