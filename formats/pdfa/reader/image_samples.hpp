// An image of the file (ISO 32000-1, 8.9.5) → samples, gray or RGB with 8 bits: colours taken for what
// their number says, CMYK by the plain formula, what is transparent laid on white.
//
// Errors: Unreadable. Thread rules: as the file.
#pragma once

#include "formats/pdfa/recount/file.hpp"
#include "formats/pdfa/recount/image.hpp"
#include "pipeline/picture/picture.hpp"

#include <string>

namespace voetnoot::pdfa::reader {

// The JPEG that it is, without what would turn it anew: a page shows it as its samples lie.
std::string jpeg_of(recount::PdfFile& file, QPDFObjectHandle image, const recount::ImageKind& kind);

Picture samples_of(recount::PdfFile& file, QPDFObjectHandle image, const recount::ImageKind& kind,
                   const PictureLimits& limits);

}  // namespace voetnoot::pdfa::reader
