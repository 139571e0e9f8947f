// Text in another language: <span lang="en">, <div lang="en">, and every other element with that
// attribute.
#pragma once

#include "pipeline/draft/draft.hpp"

#include <cstddef>
#include <string>

namespace voetnoot::markdown::reader {

// The content in its language. Line ends and superscripts, which may be marks of notes, stay beside it.
draft::Inlines in_language(const std::string& language, draft::Inlines content);

// The same for all text of the blocks from that one on.
void mark_language(const std::string& language, draft::Blocks& blocks, std::size_t from);

}  // namespace voetnoot::markdown::reader
