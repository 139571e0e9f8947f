// Counts a file that may come from anywhere in a process of its own, with limits on time and memory:
// whatever it does to its reader (a crash, a hang, an expansion without end), the program goes on and
// says Unreadable. What a run has just written itself is counted in the process, without this.
//
// Errors: Unreadable, about the file; std::system_error, about the machine.
// Thread rules: call it before other threads start; the child is a copy of the calling thread alone.
#pragma once

#include "pipeline/format/format.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/process/child.hpp"
#include "pipeline/source/source.hpp"

#include <cstddef>
#include <string_view>

namespace voetnoot {

Ledger guarded_recount(const Recounter& recount, std::string_view bytes, const Limits& limits,
                       const process::Confinement& confinement = {});

}  // namespace voetnoot
