// Dublin Core (DCMES 1.1, in the form of OAI): what a letter says of itself and is identified by.
//
// Thread rules: pure.
#pragma once

#include "pipeline/package/content.hpp"

#include <string>

namespace voetnoot::package {

std::string dublin_core(const Content& content);

}  // namespace voetnoot::package
