// What a Document promises to draw: the pictures of the running text in its order, then those of the
// notes in the order of the notes.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/format/format.hpp"

#include <vector>

namespace voetnoot {

std::vector<PromisedPicture> promised_pictures(const Document& document);

}  // namespace voetnoot
