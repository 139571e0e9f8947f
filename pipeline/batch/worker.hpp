// A worker: a process that takes one letter after another through a sandbox of its own, and seals what
// comes out. It says "begun" with the identity of a letter before it gives its bytes to the sandbox, so
// that a letter is known even where the worker itself is ended.
#pragma once

#include "pipeline/apart/sandbox.hpp"
#include "pipeline/batch/process_letter.hpp"
#include "pipeline/process/channel.hpp"

namespace voetnoot::batch {

// The child's part: returns when the batch has gone.
void work(process::Channel& batch, const Prepare& prepare, apart::Sandbox& sandbox);

}  // namespace voetnoot::batch
