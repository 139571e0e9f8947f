// What a child process may take of the machine.
#pragma once

#include <cstddef>

namespace voetnoot::process {

struct Limits {
    std::size_t seconds = 60;      // of processor time, for one letter
    std::size_t megabytes = 2048;  // of address space (not limited under AddressSanitizer)
};

// For the calling process, from now on: memory, and neither core files nor files of any other kind.
void limit_process(const Limits& limits);

}  // namespace voetnoot::process
