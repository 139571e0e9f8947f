// Words that the end of a line or a page has cut at a hyphen. What a dictionary, or the letter itself,
// knows is made whole; what they do not decide is kept as it stands, and told.
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::body {

// Precondition: what page ends cut has been joined.
void join_words(Workbench& work);

}  // namespace voetnoot::normalize::body
