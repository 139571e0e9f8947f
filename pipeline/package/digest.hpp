// Digests as lower-case hex, and names made of them.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::package {

std::string sha512(std::string_view bytes);

// A UUID of version 5 (RFC 9562, 5.5), in a namespace of ours: the same for the same name.
std::string uuid_of(std::string_view name);

// That of a letter: by the SHA-256 of what it was sealed from, and of its receipt.
std::string uuid_of_letter(std::string_view source, std::string_view receipt);

}  // namespace voetnoot::package
