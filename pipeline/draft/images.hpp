// The images of a Draft, in its order.
#pragma once

#include "draft/draft.hpp"

#include <string>
#include <vector>

namespace voetnoot {

std::vector<std::string> image_targets(const Draft& draft);

}  // namespace voetnoot
