// The moment of a package: an input like any other, so that the same input gives the same bytes. In UTC
// and to the second: "2026-11-28T08:00:00Z".
//
// Thread rules: pure.
#pragma once

#include <string_view>

namespace voetnoot::package {

bool is_moment(std::string_view text);

}  // namespace voetnoot::package
