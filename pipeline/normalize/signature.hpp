// The signature: the last paragraph of a letter, where its lines are a name and a function.
#pragma once

#include "document/document.hpp"

#include <optional>

namespace voetnoot::normalizing {

// Looks at the end of the body, before an annex; gives the paragraph its role.
std::optional<Signature> find_signature(Blocks& body);

}  // namespace voetnoot::normalizing
