// The files that a letter in Markdown shows: `![description](file)` and `<img src="file">`.
#pragma once

#include "pipeline/format/format.hpp"

#include <vector>

namespace voetnoot::markdown::reader {

std::vector<PictureFile> pictures(const Source& source, const ReadOptions& how,
                                  const PictureLimits& limits);

}  // namespace voetnoot::markdown::reader
