// The sandbox in which a command reads letters, as the command line limits it.
#pragma once

#include "pipeline/apart/sandbox.hpp"
#include "program/arguments.hpp"

namespace voetnoot::program {

// Throws CannotRun where this system cannot lock a process down and nobody asked to do without.
apart::Sandbox sandbox_of(Workshop& workshop, const Arguments& arguments,
                          apart::Describers describers = {});

}  // namespace voetnoot::program
