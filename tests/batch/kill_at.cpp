// Loaded into the program by kill_points.py (LD_PRELOAD): ends its process group before the n-th call,
// in any of its processes, of a function that changes what is on the disk or sends a message. The number
// of calls is counted in a file that all processes share. In the children of the workers nothing is
// counted: they can neither change a disk nor end a process.
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>

namespace {

std::atomic<int>* shared_counter() {
    static std::atomic<int>* counter = [] {
        const char* file = std::getenv("KILL_AT_COUNTER");
        const int descriptor = file == nullptr ? -1 : ::open(file, O_RDWR | O_CLOEXEC);
        if (descriptor < 0) return static_cast<std::atomic<int>*>(nullptr);
        void* memory = ::mmap(nullptr, sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
        return static_cast<std::atomic<int>*>(memory);
    }();
    return counter;
}

int forks = 0;  // from the batch to this process

[[gnu::constructor]] void count_forks() {
    ::pthread_atfork(nullptr, nullptr, [] { ++forks; });
}

void step() {
    if (forks > 1) return;
    std::atomic<int>* counter = shared_counter();
    if (counter != nullptr && --*counter == 0) ::kill(0, SIGKILL);
}

template <class Function>
Function next(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

int fsync(int descriptor) {
    step();
    return next<int (*)(int)>("fsync")(descriptor);
}
int fdatasync(int descriptor) {
    step();
    return next<int (*)(int)>("fdatasync")(descriptor);
}
int ftruncate(int descriptor, off_t size) noexcept {
    step();
    return next<int (*)(int, off_t)>("ftruncate")(descriptor, size);
}
int renameat2(int from, const char* old_name, int to, const char* new_name,
              unsigned int flags) noexcept {
    step();
    return next<int (*)(int, const char*, int, const char*, unsigned int)>("renameat2")(
        from, old_name, to, new_name, flags);
}
int rename(const char* old_name, const char* new_name) noexcept {
    step();
    return next<int (*)(const char*, const char*)>("rename")(old_name, new_name);
}
int unlink(const char* name) noexcept {
    step();
    return next<int (*)(const char*)>("unlink")(name);
}
int mkdir(const char* name, mode_t mode) noexcept {
    step();
    return next<int (*)(const char*, mode_t)>("mkdir")(name, mode);
}
ssize_t write(int descriptor, const void* bytes, size_t size) {
    step();
    return next<ssize_t (*)(int, const void*, size_t)>("write")(descriptor, bytes, size);
}
ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset) {
    step();
    return next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64")(descriptor, bytes, size,
                                                                            offset);
}
ssize_t send(int socket, const void* bytes, size_t size, int flags) {
    step();
    return next<ssize_t (*)(int, const void*, size_t, int)>("send")(socket, bytes, size, flags);
}

}  // extern "C"
