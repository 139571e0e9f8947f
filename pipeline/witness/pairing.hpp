// Which letter of the one text is which of the other: a partial, one-to-one map, kept from both sides.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace voetnoot::witness {

// Some of the letters of both texts.
struct Selection {
    std::vector<bool> a, b;
};

struct Pairing {
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    Pairing(std::size_t a, std::size_t b) : in_b(a, none), in_a(b, none) {}

    std::vector<std::uint32_t> in_b;  // of each letter of A
    std::vector<std::uint32_t> in_a;  // of each letter of B

    bool free_a(std::size_t a) const { return in_b[a] == none; }
    bool free_b(std::size_t b) const { return in_a[b] == none; }
    void pair(std::size_t a, std::size_t b) {
        in_b[a] = static_cast<std::uint32_t>(b);
        in_a[b] = static_cast<std::uint32_t>(a);
    }
    void part(std::size_t a) {
        if (free_a(a)) return;
        in_a[in_b[a]] = none;
        in_b[a] = none;
    }
    std::size_t paired() const {
        return in_b.size() - static_cast<std::size_t>(std::count(in_b.begin(), in_b.end(), none));
    }
};

}  // namespace voetnoot::witness
