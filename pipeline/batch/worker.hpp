// A worker: a process that makes one letter after another, with limits on memory and time.
//
// It says "begun" with the identity of a letter before it makes anything of its bytes, so that a letter
// that ends the process is still known by it.
#pragma once

#include "pipeline/batch/channel.hpp"
#include "pipeline/batch/process_letter.hpp"
#include "pipeline/job/guard.hpp"
#include "pipeline/job/workshop.hpp"

namespace voetnoot::batch {

// The child's part: returns when the batch has gone or its memory is exhausted; then it must exit.
void work(Channel& batch, const Prepare& prepare, Workshop& workshop, const Guard& limits);

// How a letter travels to a worker and its result back.
nlohmann::json task_message(const JournalRow& row, bool anew);

}  // namespace voetnoot::batch
