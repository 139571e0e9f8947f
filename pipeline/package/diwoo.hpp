// DiWoo 0.9.8: metadata of a letter that is published under the Woo.
//
// Errors: Refused, where a value is missing that it demands. Thread rules: pure.
#pragma once

#include "pipeline/package/content.hpp"

#include <string>
#include <string_view>

namespace voetnoot::package {

inline constexpr std::string_view diwoo_suffix = ".diwoo.xml";

std::string diwoo(const Letter& letter);

}  // namespace voetnoot::package
