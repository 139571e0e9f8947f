// Lists that a source wrote as lines of one paragraph: "a) …", "(i) …", "1.2 …".
#pragma once

#include "pipeline/draft/draft.hpp"

namespace voetnoot::normalize::body {

// The paragraph; or, where lines of it bear labels that count on, what stands before the first of them,
// and a list. No word is changed: a label is the label of its item.
draft::Blocks read_labelled_lines(const draft::Paragraph& paragraph);

}  // namespace voetnoot::normalize::body
