// A mark in emphasis of its own ("**<sup>1</sup>**"), or at the beginning of one ("**<sup>1</sup>
// Bron:** text"), stands beside it afterwards: what is emphasised about a mark says nothing.
#pragma once

#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::notes {

void free_marks(Workbench& work);

}  // namespace voetnoot::normalize::notes
