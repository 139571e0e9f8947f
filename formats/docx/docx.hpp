// The row of Word documents (Office Open XML, ECMA-376: transitional and strict) in the table of
// formats.
#pragma once

#include "pipeline/format/format.hpp"

namespace voetnoot {

Format docx_format();

}  // namespace voetnoot
