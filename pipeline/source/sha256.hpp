// SHA-256 (FIPS 180-4) as lower-case hex.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot {

std::string sha256(std::string_view bytes);

}  // namespace voetnoot
