// Values as bytes, for the way from one process to another on one machine. No file format: both ends are
// the same program.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace voetnoot::process {

class Packer {
public:
    void number(std::uint64_t value) {
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void text(std::string_view value) {
        number(value.size());
        bytes_ += value;
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

// Trusts nothing: throws Unreadable where the bytes are not what is asked for.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t number();
    std::uint64_t number_below(std::uint64_t end);  // of an enumeration with so many values
    bool flag() { return number_below(2) != 0; }
    std::size_t count(std::size_t least = 8);  // of items that take so many bytes each, or more
    std::string text() { return std::string(take(number())); }
    void end() const;

private:
    std::string_view take(std::uint64_t size);
    std::string_view bytes_;
};

}  // namespace voetnoot::process
