// Loaded into the program by fail_at.py (LD_PRELOAD): the n-th call of a kind fails, once. Calls are
// counted in a file that all processes of a run share.
//
//     FAIL_AT_COUNTER  that file: how many calls are to go well before (int), how many there were (int)
//     FAIL_AT_DEPTH    how many forks it is from the program to the process that reads letters
//     FAIL_AT_KIND     "system": what looks at files or changes them; "short": a write of half the
//     bytes;
//                      "memory": an allocation, in the process that reads letters;
//                      "kill": the process is killed in its place
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <new>

namespace {

struct Counter {
    std::atomic<int> left;   // calls until one fails
    std::atomic<int> calls;  // that there were
};

Counter* counter = nullptr;
enum class Kind { none, system, short_write, memory, kill } kind = Kind::none;
int forks = 0;  // from the program to this process
int depth = 0;  // of the process that reads letters

template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

[[gnu::constructor]] void begin() {
    const char* file = std::getenv("FAIL_AT_COUNTER");
    const char* wanted = std::getenv("FAIL_AT_KIND");
    const char* reader = std::getenv("FAIL_AT_DEPTH");
    if (file == nullptr || wanted == nullptr) return;
    const int descriptor = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, file, O_RDWR));
    void* memory = ::mmap(nullptr, sizeof(Counter), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (memory == MAP_FAILED) return;
    counter = static_cast<Counter*>(memory);
    depth = reader == nullptr ? 1 : std::atoi(reader);
    ::pthread_atfork(nullptr, nullptr, [] { ++forks; });
    kind = std::strcmp(wanted, "system") == 0  ? Kind::system
           : std::strcmp(wanted, "short") == 0 ? Kind::short_write
           : std::strcmp(wanted, "kill") == 0  ? Kind::kill
                                               : Kind::memory;
}

bool fails() {
    ++counter->calls;
    return --counter->left == -1;
}
void killed() {
    if (kind == Kind::kill && forks < depth && fails()) ::raise(SIGKILL);
}
// The process that reads letters can ask the system for nothing that could fail.
bool system_fails(int error) {
    killed();
    if (kind != Kind::system || forks >= depth || !fails()) return false;
    errno = error;
    return true;
}
bool memory_fails() {
    return kind == Kind::memory && forks == depth && fails();
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size) {
    static auto* const real = next<ssize_t(int, const void*, size_t)>("write");
    if (system_fails(ENOSPC)) return -1;
    if (kind == Kind::short_write && forks < depth && size > 1 && fails()) size /= 2;
    return real(descriptor, bytes, size);
}
ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset) {
    static auto* const real = next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
    if (system_fails(ENOSPC)) return -1;
    if (kind == Kind::short_write && forks < depth && size > 1 && fails()) size /= 2;
    return real(descriptor, bytes, size, offset);
}
int fsync(int descriptor) {
    static auto* const real = next<int(int)>("fsync");
    return system_fails(EIO) ? -1 : real(descriptor);
}
int fdatasync(int descriptor) {
    static auto* const real = next<int(int)>("fdatasync");
    return system_fails(EIO) ? -1 : real(descriptor);
}
int ftruncate(int descriptor, off_t size) noexcept {
    static auto* const real = next<int(int, off_t)>("ftruncate");
    return system_fails(EIO) ? -1 : real(descriptor, size);
}
int close(int descriptor) {  // it is closed all the same, as Linux does
    static auto* const real = next<int(int)>("close");
    const bool failed = system_fails(EIO);
    const int result = real(descriptor);
    if (!failed) return result;
    errno = EIO;
    return -1;
}
int flock(int descriptor, int operation) noexcept {
    static auto* const real = next<int(int, int)>("flock");
    return system_fails(ENOLCK) ? -1 : real(descriptor, operation);
}
int rename(const char* from, const char* to) noexcept {
    static auto* const real = next<int(const char*, const char*)>("rename");
    return system_fails(EIO) ? -1 : real(from, to);
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned flags) noexcept {
    static auto* const real = next<int(int, const char*, int, const char*, unsigned)>("renameat2");
    return system_fails(EIO) ? -1 : real(from_folder, from, to_folder, to, flags);
}
int link(const char* from, const char* to) noexcept {
    static auto* const real = next<int(const char*, const char*)>("link");
    return system_fails(EIO) ? -1 : real(from, to);
}
int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) noexcept {
    static auto* const real = next<int(int, const char*, int, const char*, int)>("linkat");
    return system_fails(EIO) ? -1 : real(from_folder, from, to_folder, to, flags);
}
int fchmod(int descriptor, mode_t mode) noexcept {
    static auto* const real = next<int(int, mode_t)>("fchmod");
    return system_fails(EPERM) ? -1 : real(descriptor, mode);
}
int unlink(
    const char* path) noexcept {  // what cannot be removed is no error of a test that removes it later
    static auto* const real = next<int(const char*)>("unlink");
    killed();
    return real(path);
}
int mkdir(const char* path, mode_t mode) noexcept {
    static auto* const real = next<int(const char*, mode_t)>("mkdir");
    return system_fails(EIO) ? -1 : real(path, mode);
}
int stat(const char* path, struct stat* status) noexcept {
    static auto* const real = next<int(const char*, struct stat*)>("stat");
    return system_fails(EIO) ? -1 : real(path, status);
}
int lstat(const char* path, struct stat* status) noexcept {
    static auto* const real = next<int(const char*, struct stat*)>("lstat");
    return system_fails(EIO) ? -1 : real(path, status);
}
int fstat(int descriptor, struct stat* status) noexcept {
    static auto* const real = next<int(int, struct stat*)>("fstat");
    return system_fails(EIO) ? -1 : real(descriptor, status);
}
int statx(int folder, const char* path, int flags, unsigned mask, struct statx* status) noexcept {
    static auto* const real = next<int(int, const char*, int, unsigned, struct statx*)>("statx");
    return system_fails(EIO) ? -1 : real(folder, path, flags, mask, status);
}
int open(const char* path, int flags, ...) {
    static auto* const real = next<int(const char*, int, ...)>("open");
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return system_fails(EMFILE) ? -1 : real(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    static auto* const real = next<int(const char*, int, ...)>("open64");
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return system_fails(EMFILE) ? -1 : real(path, flags, mode);
}

void* malloc(size_t size) noexcept {
    static auto* const real = next<void*(size_t)>("malloc");
    return memory_fails() ? nullptr : real(size);
}
void* realloc(void* memory, size_t size) noexcept {
    static auto* const real = next<void*(void*, size_t)>("realloc");
    return size != 0 && memory_fails() ? nullptr : real(memory, size);
}
void* calloc(size_t count, size_t size) noexcept {
    static bool looked_for = false;
    static void* (*real)(size_t, size_t) = nullptr;
    if (real == nullptr) {
        if (looked_for) return nullptr;
        looked_for = true;
        real = next<void*(size_t, size_t)>("calloc");
    }
    return memory_fails() ? nullptr : real(count, size);
}

}  // extern "C"

// As the standard has it: the handler, or the exception.
void* operator new(std::size_t size) {
    static auto* const real = next<void*(std::size_t)>("_Znwm");
    while (memory_fails()) {
        const std::new_handler handler = std::get_new_handler();
        if (handler == nullptr) throw std::bad_alloc();
        handler();
    }
    return real(size);
}
