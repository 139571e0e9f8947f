// argv → exit code.
#pragma once

#include "pipeline/format/format_table.hpp"

namespace voetnoot::program {

// The whole program with the formats of this table. Thread rules: one thread.
int run_program(int argc, char** argv, const FormatTable& table);

}  // namespace voetnoot::program
