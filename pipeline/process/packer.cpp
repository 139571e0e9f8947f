#include "pipeline/process/packer.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <cstring>

namespace voetnoot::process {

namespace {

[[noreturn]] void damaged() {
    throw Unreadable(phrase("its reader sends what makes no sense"));
}

}  // namespace

std::uint64_t Unpacker::number() {
    std::uint64_t value = 0;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
}

std::uint64_t Unpacker::number_below(std::uint64_t end) {
    const std::uint64_t value = number();
    if (value >= end) damaged();
    return value;
}

std::size_t Unpacker::count(std::size_t least) {
    const std::uint64_t value = number();
    if (value > bytes_.size() / least) damaged();
    return value;
}

void Unpacker::end() const {
    if (!bytes_.empty()) damaged();
}

std::string_view Unpacker::take(std::uint64_t size) {
    if (size > bytes_.size()) damaged();
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
}

}  // namespace voetnoot::process
