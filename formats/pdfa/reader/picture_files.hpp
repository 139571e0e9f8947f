// The pictures that a transcript has, as files: a JPEG as it stands, all others as PNG, with what is
// transparent laid on white, and turned as the page shows them.
//
// Errors: Unreadable, of the letter; a picture that cannot be taken out has no bytes. Thread rules:
// pure.
#pragma once

#include "pipeline/picture/picture.hpp"
#include "pipeline/source/source.hpp"

#include <vector>

namespace voetnoot::pdfa::reader {

std::vector<PictureFile> picture_files(const Source& source, const ReadOptions& how,
                                       const PictureLimits& limits);

}  // namespace voetnoot::pdfa::reader
