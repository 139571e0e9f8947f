// One function per coding. They fill in everything but `sha256` and `pixels`; `samples` are there in any
// case. Errors: Unreadable.
#pragma once

#include "pipeline/picture/picture.hpp"

#include <string>
#include <string_view>

namespace voetnoot::codings::picture {

Picture read_png(std::string_view bytes, const PictureLimits& limits);
Picture read_jpeg(std::string_view bytes, const PictureLimits& limits);

Picture read_gif(std::string_view bytes, const PictureLimits& limits);
Picture read_tiff(std::string_view bytes, const PictureLimits& limits);
Picture read_bmp(std::string_view bytes, const PictureLimits& limits);

std::string gif_version();
std::string tiff_version();
std::string png_version();
std::string jpeg_version();

// Before anything is allocated for it. Throws Unreadable.
void require_size(std::uint64_t width, std::uint64_t height, std::uint64_t bytes_per_pixel,
                  const PictureLimits& limits);

}  // namespace voetnoot::codings::picture
