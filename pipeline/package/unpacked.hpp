// A letter that came packed by gzip ("brief.md.gz"), unpacked in a child process that can do nothing
// else: a receipt vouches for what is within.
//
// Thread rules: the process must have one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::package {

// Nothing where it is not packed, damaged, or has not `size` bytes within.
std::optional<std::string> unpacked(std::string_view packed, std::size_t size);

}  // namespace voetnoot::package
