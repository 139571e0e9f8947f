// One child process: a copy of this one that does one thing, with one channel to it. It ends with its
// parent, however that ends.
//
// Limits: processor time and memory decide. The clock on the wall counts only where a child sleeps,
// which it has no reason to, and never where it waits for a processor. Thread rules: the process must
// have no other thread when a child starts.
#pragma once

#include "pipeline/error/error.hpp"
#include "pipeline/process/channel.hpp"
#include "pipeline/process/limits.hpp"

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::process {

// How a child is held that reads what others wrote. Under AddressSanitizer it is not locked: that needs
// more of the system than a reader does.
struct Confinement {
    Limits limits;
    bool locked = true;  // lock_down(): it can do nothing but answer
};

// With this status ends a child to whom memory was refused, in whatever library that happened.
constexpr int exit_out_of_memory = 77;
Quarantined out_of_memory(const Limits& limits);

class Child {
public:
    // `body` runs in the child, which ends when it returns; nothing of the parent's is destroyed there.
    // Without a confinement it may do what its parent may. Throws std::system_error.
    explicit Child(const std::function<void(Channel&)>& body,
                   const std::optional<Confinement>& confinement = {});
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child();  // ends it, at once

    Channel& channel() { return channel_; }

    // Of one that has nothing in hand: it finds its channel closed, ends by itself, with the children
    // that it has, and is waited for. So what they have used is in this process's account.
    void dismiss();

    // From now on it may use so much more processor time; its sleep is counted anew.
    void allow_time(std::size_t seconds);
    // False: it has ended, or does not take the message in time; receive() will have nothing.
    bool send(std::string_view message);
    // Waits for a message. Nothing: then ending() says why.
    std::optional<std::string> receive(std::size_t limit);
    // Ends it where it has not ended, and tells how it did.
    Quarantined ending(const Limits& limits);

private:
    bool sleeps() const;
    bool is_patient();
    int wait(std::chrono::milliseconds patience);  // as waitpid(2) tells; killed when patience is over

    Channel channel_;
    pid_t process_ = -1;
    std::chrono::steady_clock::time_point deadline_ = std::chrono::steady_clock::time_point::max();
    int asleep_ = 0;  // how often in a row it was seen so behind the deadline
    bool overdue_ = false;
};

}  // namespace voetnoot::process
