// A package as one file: a zip whose entries stand in their order, not deflated (what deflates differs
// between releases, and what is large in a letter is deflated already), with the moment of the package.
//
// Errors: std::runtime_error. Thread rules: pure.
#pragma once

#include "pipeline/package/tree.hpp"

#include <string>
#include <string_view>

namespace voetnoot::package {

// All below the folder `name`.
std::string zip_of(const Tree& tree, const std::string& name, std::string_view at);

}  // namespace voetnoot::package
