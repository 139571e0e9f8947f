#include "formats/codings/picture/write_png.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <png.h>

namespace voetnoot::codings::picture {

std::string write_png(const Picture& picture) {
    if (picture.width == 0 || picture.height == 0 ||
        picture.samples.size() != std::size_t{picture.width} * picture.height * picture.channels)
        throw Unreadable(phrase("its samples are not as many as its pixels"));
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = picture.width;
    image.height = picture.height;
    image.format = picture.channels == 1 ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::string bytes(size, '\0');
    const int written =
        png_image_write_to_memory(&image, bytes.data(), &size, 0, picture.samples.data(), 0, nullptr);
    const bool failed = written == 0 || PNG_IMAGE_FAILED(image);
    const std::string why = failed ? image.message : "";
    png_image_free(&image);
    if (failed) throw Unreadable(phrase("it cannot be written as PNG: {}", why));
    bytes.resize(size);
    return bytes;
}

}  // namespace voetnoot::codings::picture
