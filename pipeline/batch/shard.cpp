#include "pipeline/batch/shard.hpp"

#include "pipeline/source/sha256.hpp"

#include <charconv>

namespace voetnoot::batch {

namespace {

template <class Number>
bool parse(std::string_view text, Number& number, int base = 10) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

bool Shard::owns(std::string_view name) const {
    if (whole()) return true;
    std::uint64_t hash = 0;
    parse(std::string_view(sha256(name)).substr(0, 16), hash, 16);
    return hash % count == index;
}

std::optional<Shard> parse_shard(std::string_view text) {
    const std::size_t slash = text.find('/');
    Shard shard;
    if (slash == text.npos || !parse(text.substr(0, slash), shard.index) ||
        !parse(text.substr(slash + 1), shard.count) || shard.index >= shard.count)
        return std::nullopt;
    return shard;
}

}  // namespace voetnoot::batch
