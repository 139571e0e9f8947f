// When file systems take two names for one.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot {

// The same for names that differ in case (Unicode's full folding) or in composition only.
std::string case_key(std::string_view name);

}  // namespace voetnoot
