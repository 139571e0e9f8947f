// Metafiles of Windows (EMF, [MS-EMF]; WMF, [MS-WMF]) are drawings: a list of what is to be drawn. Many
// hold nothing but one bitmap, which is a picture.
//
// Errors: none; any bytes may be given. Thread rules: pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::codings::picture {

// The picture of a metafile that draws one whole, upright bitmap and nothing else, as a file: a BMP, or
// the PNG or JPEG that it holds. Nothing for every other.
std::optional<std::string> picture_in_metafile(std::string_view bytes);

}  // namespace voetnoot::codings::picture
