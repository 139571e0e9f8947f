// A small letter, made by hand, with everything in it that can be lost: two notes 2, a note that is
// referred to twice, one in a heading, a table, a list and a note; a reference without note and a note
// without reference; links; a literal [1].
#pragma once

#include "pipeline/document/document.hpp"

namespace voetnoot::text_test {

Document sample_letter();

}  // namespace voetnoot::text_test
