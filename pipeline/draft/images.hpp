// The images of a Draft, or of some of its blocks, in their order.
#pragma once

#include "pipeline/draft/draft.hpp"

#include <string>
#include <vector>

namespace voetnoot {

std::vector<const draft::Image*> images_of(const draft::Block& block);
std::vector<std::string> image_targets(const draft::Blocks& blocks);

}  // namespace voetnoot
