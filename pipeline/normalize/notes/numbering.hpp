// The numbers of the notes as a whole: series that restart, notes that stand twice, gaps, order.
#pragma once

#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/normalize/work.hpp"

namespace voetnoot::normalize::notes {

// Gives every note its series and finds the notes that stand in one series twice.
void number_notes(Workbench& work);

// What is wrong with the numbers once every reference is bound. `marks` in reading order.
void check_numbering(Workbench& work, const std::vector<Mark>& marks);

}  // namespace voetnoot::normalize::notes
