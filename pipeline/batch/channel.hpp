// Messages between a batch and its workers: values, each with its length before it, over a socket.
// Thread rules: one thread at each end.
#pragma once

#include <nlohmann/json.hpp>

#include <optional>

namespace voetnoot::batch {

class Channel {
public:
    explicit Channel(int socket) : socket_(socket) {}
    Channel(Channel&& other) noexcept;
    Channel& operator=(Channel&&) = delete;
    ~Channel();

    int socket() const { return socket_; }
    bool send(const nlohmann::json& message);  // false: there is nobody at the other end
    // Waits for a whole message. Nothing: the other end is gone, or was damaged.
    std::optional<nlohmann::json> receive();

private:
    bool read_all(char* bytes, std::size_t size);
    int socket_;
};

struct ChannelPair {
    Channel ours, theirs;
};
ChannelPair make_channel();  // throws std::system_error

}  // namespace voetnoot::batch
