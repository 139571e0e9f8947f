// The rows of the table of formats. Only the library and tests include this.
#pragma once

#include "pipeline/format/format_table.hpp"

#include <vector>

namespace voetnoot {

const std::vector<Format>& formats();  // the rows

// With the reader of pictures and the catalogue of rules, in which no id stands twice.
const FormatTable& format_table();

}  // namespace voetnoot
