// Which notes the running text of a letter refers to: a note that the text and another note refer to
// belongs to the text's reference, wherever the note's stands.
#pragma once

#include "pipeline/document/document.hpp"

#include <vector>

namespace voetnoot::pdfa::layout::flow {

std::vector<bool> referred_to_in_text(const Document& document);   // by NoteId
std::vector<bool> referred_to_in_notes(const Document& document);  // likewise

}  // namespace voetnoot::pdfa::layout::flow
