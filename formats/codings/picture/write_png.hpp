// Samples → PNG, for pictures that a container holds in no coding of pictures.
//
// Errors: Unreadable where it cannot be written. Thread rules: pure.
#pragma once

#include "pipeline/picture/picture.hpp"

#include <string>

namespace voetnoot::codings::picture {

// Of `width`, `height`, `channels` and `samples`.
std::string write_png(const Picture& picture);

}  // namespace voetnoot::codings::picture
