// Takes everything from the calling process but its memory, its processor time and one open descriptor:
// it opens, makes, sends, forks and signals nothing any more. What is left are some fourteen system
// calls (seccomp(2)); a try to look at a file is answered as if there were none, and any other call ends
// the process. Where the kernel has Landlock, no path is left either. Not to be undone.
#pragma once

namespace voetnoot::process {

// Every descriptor but this one is closed. Throws std::system_error where the kernel has no seccomp
// filters: then the process must end.
void lock_down(int descriptor);

// Does this kernel let a process be locked down?
bool can_lock_down();

}  // namespace voetnoot::process
