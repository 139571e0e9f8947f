// The sandbox in which a command reads letters, as the command line limits it.
#pragma once

#include "pipeline/apart/sandbox.hpp"
#include "pipeline/format/format_table.hpp"
#include "program/arguments.hpp"

namespace voetnoot::program {

// Throws CannotRun where this system cannot lock a process down and nobody asked to do without.
process::Confinement confinement_of(const Arguments& arguments);

// With the library's words for people. Throws as above.
apart::Sandbox sandbox_of(Workshop& workshop, const Arguments& arguments, const FormatTable& table);

}  // namespace voetnoot::program
