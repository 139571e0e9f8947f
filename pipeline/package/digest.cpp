#include "pipeline/package/digest.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace voetnoot::package {

namespace {

using Digest = std::array<unsigned char, EVP_MAX_MD_SIZE>;

// Drawn once, for this purpose.
constexpr std::string_view space{"\x8c\x51\x0e\x9a\x7b\x0d\x5f\x1e\x9d\x43\x2f\x6b\x1a\xc0\x55\x21", 16};

std::size_t digest(const EVP_MD* kind, std::string_view bytes, Digest& into) {
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), into.data(), &length, kind, nullptr) != 1)
        throw std::runtime_error("OpenSSL cannot compute a digest");
    return length;
}

std::string hex(const Digest& bytes, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += fmt::format("{:02x}", bytes[i]);
    return text;
}

}  // namespace

std::string sha512(std::string_view bytes) {
    Digest found{};
    const std::size_t length = digest(EVP_sha512(), bytes, found);
    return hex(found, 0, length);
}

std::string uuid_of(std::string_view name) {
    Digest found{};
    digest(EVP_sha1(), std::string(space).append(name), found);
    found[6] = static_cast<unsigned char>((found[6] & 0x0f) | 0x50);
    found[8] = static_cast<unsigned char>((found[8] & 0x3f) | 0x80);
    return fmt::format("{}-{}-{}-{}-{}", hex(found, 0, 4), hex(found, 4, 6), hex(found, 6, 8),
                       hex(found, 8, 10), hex(found, 10, 16));
}

std::string uuid_of_letter(std::string_view source, std::string_view receipt) {
    return uuid_of(fmt::format("{}/{}", source, receipt));
}

}  // namespace voetnoot::package
