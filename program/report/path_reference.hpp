// Paths in what programs and browsers read.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::program::report {

// As a URI reference (RFC 3986): what is neither unreserved nor a slash is escaped, also bytes that are
// no UTF-8.
std::string path_reference(std::string_view path);

}  // namespace voetnoot::program::report
