// The pictures that the container of a Word document holds, by the relationships of its parts.
#pragma once

#include "pipeline/format/format.hpp"

#include <vector>

namespace voetnoot::docx::package {

std::vector<PictureFile> pictures(const Source& source, const ReadOptions& how,
                                  const PictureLimits& limits);

}  // namespace voetnoot::docx::package
