// Heading levels: the smallest becomes 1, and each heading is at most one deeper than the one before.
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::body {

// Sets the levels of the body's headings and takes away bold that wraps a whole heading.
void settle_headings(Workbench& work);

}  // namespace voetnoot::normalize::body
