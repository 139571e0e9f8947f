#include "pipeline/process/lockdown.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <system_error>
#include <vector>

namespace voetnoot::process {

namespace {

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
#else
#error "the system calls of this architecture are not known here"
#endif

// sendto is send(2): of its one socket, which is connected already. sysinfo: qsort(3) asks for the
// memory.
constexpr int allowed[] = {SYS_read,  SYS_write,        SYS_close,         SYS_brk,
                           SYS_mmap,  SYS_munmap,       SYS_mremap,        SYS_madvise,
                           SYS_futex, SYS_getrandom,    SYS_clock_gettime, SYS_exit_group,
                           SYS_exit,  SYS_rt_sigreturn, SYS_sendto,        SYS_sysinfo};
// A library that looks for a file of its own goes on without.
constexpr int absent[] = {
    SYS_openat, SYS_newfstatat, SYS_readlinkat, SYS_faccessat, SYS_statx,
#if defined(__x86_64__)
    SYS_open,   SYS_stat,       SYS_lstat,      SYS_access,    SYS_readlink,
#endif
};

sock_filter statement(unsigned code, unsigned value) {
    return {static_cast<unsigned short>(code), 0, 0, value};
}
sock_filter only_if(unsigned value, unsigned char skip_else) {
    return {BPF_JMP | BPF_JEQ | BPF_K, 0, skip_else, value};
}

std::vector<sock_filter> filter() {
    std::vector<sock_filter> program{statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
                                     {BPF_JMP | BPF_JEQ | BPF_K, 1, 0, architecture},
                                     statement(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
                                     statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
    const auto answer = [&program](int call, unsigned action) {
        program.push_back(only_if(static_cast<unsigned>(call), 1));
        program.push_back(statement(BPF_RET | BPF_K, action));
    };
    for (const int call : allowed) answer(call, SECCOMP_RET_ALLOW);
    for (const int call : absent) answer(call, SECCOMP_RET_ERRNO | ENOENT);
    program.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    return program;
}

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

void close_all_but(int descriptor) {
    const unsigned one = static_cast<unsigned>(descriptor);
    if (one > 0) ::syscall(SYS_close_range, 0u, one - 1, 0u);
    if (::syscall(SYS_close_range, one + 1, ~0u, 0u) == 0) return;
    for (int other = 0; other < 4096; ++other)  // a kernel before 5.9
        if (other != descriptor) ::close(other);
}

// Every right that the first version knows is handled, and no path is given any. No rule follows.
void leave_no_path() {
#if defined(SYS_landlock_create_ruleset)
    const unsigned long long handled = (1ull << 13) - 1;
    const long rules = ::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0);
    if (rules < 0) return;  // a kernel without it: the filter alone refuses
    ::syscall(SYS_landlock_restrict_self, rules, 0);
    ::close(static_cast<int>(rules));
#endif
}

}  // namespace

bool can_lock_down() {
    const unsigned action = SECCOMP_RET_KILL_PROCESS;
    return ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

void lock_down(int descriptor) {
    close_all_but(descriptor);
    ::prctl(PR_SET_DUMPABLE, 0);
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) fail("giving up privileges");
    leave_no_path();
    std::vector<sock_filter> program = filter();
    const sock_fprog all{static_cast<unsigned short>(program.size()), program.data()};
    if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &all) != 0) fail("locking a child process down");
}

}  // namespace voetnoot::process
