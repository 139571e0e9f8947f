// malloc(3) and its kin, in front of those of the system: memory that is refused ends the process, in
// whatever library that happens. Some of them go on as if nothing were amiss: an empty answer here, a
// schema that nothing violates there. What C++ asks for has std::bad_alloc, or the handler of new.
//
// Part of the program alone, since a library must not take the place of its user's malloc.
#include <dlfcn.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <new>
#include <string_view>

namespace {

template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

[[noreturn, gnu::cold]] void end_process() {
    if (const std::new_handler handler = std::get_new_handler()) handler();  // of a child: it ends there
    constexpr std::string_view message = "voetnoot: the memory of the machine is full\n";
    [[maybe_unused]] const ssize_t told = ::write(STDERR_FILENO, message.data(), message.size());
    ::_exit(2);
}

void* checked(void* memory) {
    if (memory == nullptr) [[unlikely]]
        end_process();
    return memory;
}

}  // namespace

extern "C" {

// jemalloc's: what is given back may be wanted again at once, and is the system's after 50 ms. By itself
// it waits for ten seconds; a PDF of 2,000 pages then holds its lines beside the words that were made of
// them.
extern const char* const malloc_conf;
const char* const malloc_conf = "dirty_decay_ms:50,muzzy_decay_ms:0";

void* malloc(std::size_t size) noexcept {
    static auto* const real = next<void*(std::size_t)>("malloc");
    return checked(real(size));
}
void* calloc(std::size_t count, std::size_t size) noexcept {
    static bool looked_for = false;  // dlsym() may ask for memory itself, and can do without
    static void* (*real)(std::size_t, std::size_t) = nullptr;
    if (real == nullptr) {
        if (looked_for) return nullptr;
        looked_for = true;
        real = next<void*(std::size_t, std::size_t)>("calloc");
    }
    return checked(real(count, size));
}
void* realloc(void* memory, std::size_t size) noexcept {
    static auto* const real = next<void*(void*, std::size_t)>("realloc");
    void* const moved = real(memory, size);
    return size == 0 ? moved : checked(moved);
}
int posix_memalign(void** memory, std::size_t alignment, std::size_t size) noexcept {
    static auto* const real = next<int(void**, std::size_t, std::size_t)>("posix_memalign");
    const int error = real(memory, alignment, size);
    if (error == ENOMEM) end_process();
    return error;
}
void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
    static auto* const real = next<void*(std::size_t, std::size_t)>("aligned_alloc");
    return checked(real(alignment, size));
}

}  // extern "C"
