#include "pipeline/package/unpacked.hpp"

#include "pipeline/inflate/inflate.hpp"
#include "pipeline/process/child.hpp"

namespace voetnoot::package {

std::optional<std::string> unpacked(std::string_view packed, std::size_t size) {
    if (!is_gzip(packed)) return std::nullopt;
    process::Child child([&](process::Channel& parent) { parent.send(gunzip(packed, size)); },
                         process::Confinement{});
    child.allow_time(process::Limits{}.seconds);
    std::optional<std::string> bytes = child.receive(size);
    if (bytes && bytes->size() != size) return std::nullopt;
    return bytes;
}

}  // namespace voetnoot::package
