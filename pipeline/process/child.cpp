#include "pipeline/process/child.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/process/lockdown.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <new>
#include <system_error>
#include <thread>
#include <utility>

namespace voetnoot::process {

namespace {

using namespace std::chrono_literals;

constexpr int asleep_for_good = 10;  // looks in a row, a tenth of a second apart

#if defined(__SANITIZE_ADDRESS__)
constexpr bool locks = false;
#else
constexpr bool locks = true;
#endif

[[noreturn]] void be_child(Channel& channel, pid_t parent, const std::function<void(Channel&)>& body,
                           const std::optional<Confinement>& confinement) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(0);
    for (const int asked : {SIGINT, SIGTERM}) std::signal(asked, SIG_IGN);  // the parent is; it decides
    for (const int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGXCPU, SIGSYS})
        std::signal(fault, SIG_DFL);  // ends the process: no handler of the parent's runs here
    try {
        if (confinement) {
            std::set_new_handler([] { ::_exit(exit_out_of_memory); });
            limit_process(confinement->limits);
            if (locks && confinement->locked) lock_down(channel.socket());
        }
        body(channel);
    } catch (...) {
        ::_exit(1);
    }
    ::_exit(0);
}

// What it has used up to now.
rlim_t processor_seconds(pid_t process) {
    clockid_t clock{};
    timespec used{};
    if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return 0;
    return static_cast<rlim_t>(used.tv_sec);
}

}  // namespace

Child::Child(const std::function<void(Channel&)>& body, const std::optional<Confinement>& confinement)
    : channel_(-1) {
    ChannelPair pair = make_channel();
    const pid_t parent = ::getpid();
    process_ = ::fork();
    if (process_ < 0)
        throw std::system_error(errno, std::generic_category(), "starting a child process");
    if (process_ == 0) {
        ::close(pair.ours.socket());
        be_child(pair.theirs, parent, body, confinement);
    }
    channel_ = std::move(pair.ours);
}

Child::~Child() {
    if (process_ > 0) wait(0ms);
}

void Child::dismiss() {
    channel_ = Channel(-1);
    if (process_ > 0) wait(10s);
}

void Child::allow_time(std::size_t seconds) {
    rlimit bound{};
    if (::prlimit(process_, RLIMIT_CPU, nullptr, &bound) == 0) {
        bound.rlim_cur = processor_seconds(process_) + 1 + seconds;
        ::prlimit(process_, RLIMIT_CPU, &bound, nullptr);
    }
    deadline_ = std::chrono::steady_clock::now() + 2 * std::chrono::seconds(seconds + 1);
    asleep_ = 0;
}

// proc(5): the state follows the name, which is in parentheses. R has work for a processor, D for a
// disk.
bool Child::sleeps() const {
    const int file = ::open(fmt::format("/proc/{}/stat", process_).c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return true;
    char text[512];
    const ssize_t size = ::read(file, text, sizeof text - 1);
    ::close(file);
    if (size <= 0) return true;
    text[size] = '\0';
    const char* name = std::strrchr(text, ')');
    return name == nullptr || std::strlen(name) < 3 || (name[2] != 'R' && name[2] != 'D');
}

bool Child::is_patient() {
    if (std::chrono::steady_clock::now() < deadline_) return true;
    asleep_ = sleeps() ? asleep_ + 1 : 0;
    overdue_ = asleep_ >= asleep_for_good;
    return !overdue_;
}

bool Child::send(std::string_view message) {
    return channel_.send(message, [this] { return is_patient(); });
}

std::optional<std::string> Child::receive(std::size_t limit) {
    return channel_.receive(limit, [this] { return is_patient(); });
}

int Child::wait(std::chrono::milliseconds patience) {
    int status = 0;
    const auto until = std::chrono::steady_clock::now() + patience;
    for (bool killed = false;;) {
        const pid_t ended = ::waitpid(process_, &status, killed ? 0 : WNOHANG);
        if (ended == process_ || (ended < 0 && errno != EINTR)) break;
        if (!killed && std::chrono::steady_clock::now() >= until) {
            ::kill(process_, SIGKILL);
            killed = true;
        } else if (!killed) {
            std::this_thread::sleep_for(1ms);
        }
    }
    process_ = -1;
    return status;
}

Quarantined Child::ending(const Limits& limits) {
    using Why = Quarantined::Why;
    const bool mute = channel_.too_long();
    const int status = wait(overdue_ || mute ? 0ms : 10s);
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (overdue_ || signal == SIGXCPU)
        return {Why::timed_out, phrase("it takes more than {} seconds (--time)", limits.seconds)};
    if (mute) return {Why::crashed, phrase("its reader answers with more than it may")};
    if (signal == SIGSYS)
        return {Why::crashed, phrase("it makes its reader do what no reader may (signal {})", signal)};
    if (signal != 0)
        return {signal == SIGKILL ? Why::killed : Why::crashed,
                phrase("it makes the program fail (signal {})", signal)};
    if (WEXITSTATUS(status) == exit_out_of_memory) return out_of_memory(limits);
    return {Why::crashed, phrase("the program ends without an answer (status {})", WEXITSTATUS(status))};
}

Quarantined out_of_memory(const Limits& limits) {
    return {Quarantined::Why::out_of_memory,
            phrase("it needs more than {} MB of memory (--memory)", limits.megabytes)};
}

}  // namespace voetnoot::process
