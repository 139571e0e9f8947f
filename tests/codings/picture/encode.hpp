// Pictures of every kind, made by the libraries that read them: for tests and for the fixtures.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace voetnoot::test {

// PNG (ISO/IEC 15948). `rows` as they are stored, packed where a pixel has fewer than 8 bits.
struct PngForm {
    std::uint32_t width = 1;
    std::uint32_t height = 1;
    int depth = 8;
    int colour = 2;  // 0 gray, 2 RGB, 3 palette, 4 gray with alpha, 6 RGB with alpha
    bool interlaced = false;
    std::string palette = {};       // RGB, RGB, …
    std::string transparency = {};  // of the palette's colours
    std::uint32_t per_metre = 0;
};
std::string png(const PngForm& form, const std::string& rows);

// JPEG. `samples` are gray, RGB or CMYK, as `components` says.
struct JpegForm {
    std::uint32_t width = 1;
    std::uint32_t height = 1;
    int components = 3;
    int quality = 90;
    bool progressive = false;
    bool as_rgb = false;  // stored without a change of colours
    int orientation = 0;  // told by Exif data, if any
    std::uint16_t per_inch = 0;
};
std::string jpeg(const JpegForm& form, const std::string& samples);

// Chunks of a PNG after a change, with the right checksum.
std::string with_size(std::string png, std::uint32_t width, std::uint32_t height);

}  // namespace voetnoot::test
