// What converters write of a picture beside the picture.
#pragma once

#include "pipeline/normalize/work.hpp"

#include <string_view>

namespace voetnoot::normalize::body {

// A paragraph below a picture that is its description once more. A caption ("Figuur 1 …") is seen where
// the description is not, and stays; so does what may be the name of who signs.
void take_out_repeated_descriptions(Workbench& work);

// "Figuur", "Tabel", "Abbildung", …, in any case.
bool is_word_of_captions(std::string_view word);

}  // namespace voetnoot::normalize::body
