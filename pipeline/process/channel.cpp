#include "pipeline/process/channel.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <system_error>
#include <utility>

namespace voetnoot::process {

namespace {

constexpr std::size_t piece = 1u << 20;  // memory is taken as the bytes come, not as the length promises

}  // namespace

Channel::Channel(Channel&& other) noexcept : socket_(std::exchange(other.socket_, -1)) {}

Channel& Channel::operator=(Channel&& other) noexcept {
    std::swap(socket_, other.socket_);
    return *this;
}

Channel::~Channel() {
    if (socket_ >= 0) ::close(socket_);
}

bool Channel::wait_for(short event, const Patience& patience) const {
    if (!patience) return true;
    pollfd ready{socket_, event, 0};
    while (::poll(&ready, 1, 100) <= 0)
        if (!patience()) return false;
    return true;
}

bool Channel::send(std::string_view message, const Patience& patience) {
    const std::uint64_t length = message.size();
    char header[sizeof length];
    std::memcpy(header, &length, sizeof length);
    for (std::string_view bytes : {std::string_view(header, sizeof header), message}) {
        while (!bytes.empty()) {
            if (!wait_for(POLLOUT, patience)) return false;
            const ssize_t count = ::send(socket_, bytes.data(), bytes.size(),
                                         patience ? MSG_NOSIGNAL | MSG_DONTWAIT : MSG_NOSIGNAL);
            if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
            if (count <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }
    return true;
}

bool Channel::read_all(char* bytes, std::size_t size, const Patience& patience) {
    while (size > 0) {
        if (!wait_for(POLLIN, patience)) return false;
        const ssize_t count = ::read(socket_, bytes, size);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

std::optional<std::string> Channel::receive(std::size_t limit, const Patience& patience) {
    std::uint64_t length = 0;
    if (!read_all(reinterpret_cast<char*>(&length), sizeof length, patience)) return std::nullopt;
    too_long_ = length > limit;
    if (too_long_) return std::nullopt;
    std::string bytes;
    while (bytes.size() < length) {
        const std::size_t have = bytes.size();
        bytes.resize(have + std::min<std::size_t>(piece, length - have));
        if (!read_all(bytes.data() + have, bytes.size() - have, patience)) return std::nullopt;
    }
    return bytes;
}

ChannelPair make_channel() {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        throw std::system_error(errno, std::generic_category(), "opening a channel to a child process");
    return {Channel(ends[0]), Channel(ends[1])};
}

}  // namespace voetnoot::process
