// The profile of packages: a file of TOML with what no letter knows.
#pragma once

#include "pipeline/package/values.hpp"

#include <string>
#include <string_view>

namespace voetnoot::program {

// `shown` names the file. Throws package::Refused where it is no TOML, has a key that nobody knows or
// one that is of a single letter, or a value that is none of its key.
package::Values profile_in(std::string_view text, const std::string& shown);

// With every key, commented; the values are placeholders that are refused as long as nobody has put his
// own.
std::string example_profile();

}  // namespace voetnoot::program
