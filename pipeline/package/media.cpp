#include "pipeline/package/media.hpp"

#include "pipeline/text/text.hpp"

#include <array>
#include <utility>

namespace voetnoot::package {

std::string media_type_of(std::string_view file_name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> types{{
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".jpeg", "image/jpeg"},
        {".gif", "image/gif"},
        {".tif", "image/tiff"},
        {".tiff", "image/tiff"},
        {".bmp", "image/bmp"},
        {".webp", "image/webp"},
    }};
    const std::string name = lower_case(file_name);
    for (const auto& [suffix, type] : types)
        if (name.ends_with(suffix)) return std::string(type);
    return "application/octet-stream";
}

std::string registered_type(std::string_view media_type) {
    return std::string(media_type.ends_with("+xml") ? "application/xml" : media_type);
}

}  // namespace voetnoot::package
