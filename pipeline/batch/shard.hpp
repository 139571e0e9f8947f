// A stable part of the work: which of N machines takes a letter is decided by a hash of its name, so
// that machines need not speak to each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::batch {

struct Shard {
    std::uint32_t index = 0;  // from 0
    std::uint32_t count = 1;

    bool owns(std::string_view name) const;
    bool whole() const { return count == 1; }
};

// "3/16". Nothing where it is malformed or the index is not below the count.
std::optional<Shard> parse_shard(std::string_view text);

}  // namespace voetnoot::batch
