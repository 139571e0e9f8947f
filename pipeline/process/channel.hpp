// Messages between two processes: bytes, each with their length before them, over a socket.
// Thread rules: one thread at each end.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::process {

class Channel {
public:
    explicit Channel(int socket) : socket_(socket) {}
    Channel(Channel&& other) noexcept;
    Channel& operator=(Channel&& other) noexcept;
    ~Channel();

    // Asked about every tenth of a second in which nothing comes or goes.
    using Patience = std::function<bool()>;

    int socket() const { return socket_; }
    bool too_long() const { return too_long_; }  // what was to be received last
    // False: there is nobody at the other end, or nobody who takes it while `patience` lasts.
    bool send(std::string_view message, const Patience& patience = {});
    // Waits for a whole message as long as `patience` lasts, or for ever. Nothing: the other end is
    // gone, patience is over, or the message is larger than `limit`.
    std::optional<std::string> receive(std::size_t limit, const Patience& patience = {});

private:
    // Waits until it can be read from or written to; false where patience is over.
    bool wait_for(short event, const Patience& patience) const;
    bool read_all(char* bytes, std::size_t size, const Patience& patience);
    int socket_;
    bool too_long_ = false;
};

struct ChannelPair {
    Channel ours, theirs;
};
ChannelPair make_channel();  // throws std::system_error

}  // namespace voetnoot::process
