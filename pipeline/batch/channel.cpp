#include "pipeline/batch/channel.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace voetnoot::batch {

namespace {

constexpr std::uint32_t largest_message = 256u << 20;

}  // namespace

Channel::Channel(Channel&& other) noexcept : socket_(std::exchange(other.socket_, -1)) {}

Channel::~Channel() {
    if (socket_ >= 0) ::close(socket_);
}

bool Channel::send(const nlohmann::json& message) {
    std::string bytes(sizeof(std::uint32_t), '\0');
    nlohmann::json::to_cbor(message, bytes);
    const auto length = static_cast<std::uint32_t>(bytes.size() - sizeof(std::uint32_t));
    std::memcpy(bytes.data(), &length, sizeof length);
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        sent += static_cast<std::size_t>(count);
    }
    return true;
}

bool Channel::read_all(char* bytes, std::size_t size) {
    while (size > 0) {
        const ssize_t count = ::read(socket_, bytes, size);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

std::optional<nlohmann::json> Channel::receive() {
    std::uint32_t length = 0;
    if (!read_all(reinterpret_cast<char*>(&length), sizeof length) || length > largest_message)
        return std::nullopt;
    std::string bytes(length, '\0');
    if (!read_all(bytes.data(), bytes.size())) return std::nullopt;
    nlohmann::json message = nlohmann::json::from_cbor(bytes, true, false);
    if (message.is_discarded()) return std::nullopt;
    return message;
}

ChannelPair make_channel() {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        throw std::system_error(errno, std::generic_category(), "opening a channel to a worker");
    return {Channel(ends[0]), Channel(ends[1])};
}

}  // namespace voetnoot::batch
