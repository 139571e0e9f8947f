// The row of the registry for this format.
#pragma once

#include "pipeline/format/format.hpp"

namespace voetnoot {

Format text_format();

}  // namespace voetnoot
