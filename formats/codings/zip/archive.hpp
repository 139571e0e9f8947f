// A zip container, as Word and others write them, read by libzip from memory.
//
// Names are compared, never used as paths. Throws Unreadable where the container is none, is damaged,
// encrypted, or holds more than the limits allow.
#pragma once

#include "pipeline/source/source.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::codings::zip {

class Archive {
public:
    Archive(std::string_view bytes, const Limits& limits);

    bool has(const std::string& name) const;
    std::uint64_t size(const std::string& name) const;  // unpacked, in bytes; 0 where it is not known
    // The part's bytes, or nothing where there is none. What all parts together take is limited.
    std::optional<std::string> read(const std::string& name);

private:
    struct Close {
        void operator()(void* archive) const;
    };
    std::unique_ptr<void, Close> archive_;
    std::size_t left_;  // of the limit, in bytes
    std::size_t limit_;
};

}  // namespace voetnoot::codings::zip
