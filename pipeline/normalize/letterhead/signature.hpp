// The signature: a paragraph whose lines are a name and a function; or one with the function of who
// signs, and the name in the paragraph below it.
#pragma once

#include "pipeline/document/document.hpp"

#include <optional>

namespace voetnoot::normalize::letterhead {

// A name above a function stands at the end of the body. A function above a name may be followed by an
// annex. Gives the paragraphs their roles.
std::optional<Signature> find_signature(Blocks& body);

}  // namespace voetnoot::normalize::letterhead
