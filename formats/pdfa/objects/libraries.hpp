// The libraries that shape, subset, pack and hold what is written. (libhyphen cannot be asked for its
// version; its patterns are resources.)
#pragma once

#include "pipeline/format/format.hpp"

#include <vector>

namespace voetnoot::pdfa::objects {

std::vector<Library> writer_libraries();

}  // namespace voetnoot::pdfa::objects
