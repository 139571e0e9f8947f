#include "pipeline/job/guard.hpp"

#include "pipeline/job/packed_ledger.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <new>
#include <optional>
#include <string>
#include <system_error>

namespace voetnoot {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool limits_memory = false;  // its shadow memory is larger than any machine
#else
constexpr bool limits_memory = true;
#endif

// The first byte of what the child sends.
constexpr char counted = 'L';
constexpr char refused = 'U';
constexpr char out_of_memory = 'M';

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

// Owns a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    int get() const { return number_; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

template <class Resource>
void limit(Resource what, std::size_t value) {
    const rlimit bound{value, value};
    ::setrlimit(what, &bound);
}

void send(int pipe, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(pipe, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

// The child: never returns, runs no destructor of the parent's objects.
[[noreturn]] void count_and_exit(int pipe, const Recounter& recount, std::string_view bytes,
                                 const Limits& limits, const Guard& guard) {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CPU, guard.seconds);
    if (limits_memory) limit(RLIMIT_AS, guard.megabytes << 20);
    std::string message;
    try {
        message = counted + pack(recount(bytes, limits));
    } catch (const std::bad_alloc&) {
        message = out_of_memory;
    } catch (const std::exception& error) {
        message = refused + std::string(error.what());
    }
    send(pipe, message);
    _exit(0);
}

// Everything that the child sends, or nothing where it takes too long.
std::optional<std::string> receive(int pipe, const Guard& guard) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(2 * guard.seconds);
    std::string message;
    char buffer[1 << 16];
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) return std::nullopt;
        pollfd ready{pipe, POLLIN, 0};
        if (::poll(&ready, 1, static_cast<int>(std::min<long long>(left.count(), 60'000))) <= 0)
            continue;
        const ssize_t size = ::read(pipe, buffer, sizeof buffer);
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) fail("reading the ledger of a child process");
        if (size == 0) return message;
        message.append(buffer, static_cast<std::size_t>(size));
        if (message.size() > guard.megabytes << 20) return std::nullopt;
    }
}

int status_of(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) fail("waiting for a child process");
    }
    return status;
}

}  // namespace

Ledger guarded_recount(const Recounter& recount, std::string_view bytes, const Limits& limits,
                       const Guard& guard) {
    int ends[2];
    if (::pipe(ends) != 0) fail("opening a pipe to a child process");
    Descriptor from_child(ends[0]);
    Descriptor to_parent(ends[1]);
    const pid_t child = ::fork();
    if (child < 0) fail("starting a child process");
    if (child == 0) count_and_exit(to_parent.get(), recount, bytes, limits, guard);
    to_parent.close();

    const std::optional<std::string> message = receive(from_child.get(), guard);
    if (!message) ::kill(child, SIGKILL);
    const int status = status_of(child);
    const bool too_slow = !message || (WIFSIGNALED(status) &&
                                       (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL));
    if (too_slow) throw Unreadable(fmt::format("reading it takes more than {} seconds", guard.seconds));
    if (WIFSIGNALED(status)) {
        throw Unreadable(fmt::format("it makes its reader fail (signal {})", WTERMSIG(status)));
    }
    if (message->empty()) throw Unreadable("its reader ends without an answer");
    const std::string_view content = std::string_view(*message).substr(1);
    switch (message->front()) {
        case counted:
            return unpack(content);
        case refused:
            throw Unreadable(std::string(content));
        default:
            throw Unreadable(fmt::format("reading it takes more than {} MB", guard.megabytes));
    }
}

}  // namespace voetnoot
