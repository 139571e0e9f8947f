#include "formats/codings/picture/picture_reader.hpp"

#include "formats/codings/picture/codings.hpp"
#include "formats/codings/picture/metafile.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/source/sha256.hpp"

#include <fmt/format.h>

#include <array>

namespace voetnoot::codings::picture {

namespace {

using namespace std::string_view_literals;

struct Sign {
    std::size_t at;
    std::string_view bytes;
    std::string_view name;
};
constexpr std::array<Sign, 8> others{{{8, "WEBP", marked("a WebP")},
                                      {40, " EMF", marked("an EMF, a drawing of Windows")},
                                      {0, "\xD7\xCD\xC6\x9A", marked("a WMF, a drawing of Windows")},
                                      {1, "\0\x09\0"sv, marked("a WMF, a drawing of Windows")},
                                      {4, "jP  ", marked("a JPEG 2000")},
                                      {4, "ftyp", marked("an AVIF or HEIC")},
                                      {0, "%PDF", marked("a PDF")},
                                      {0, "<", marked("an SVG or another text")}}};

[[noreturn]] void refuse(std::string_view bytes) {
    for (const Sign& sign : others)
        if (bytes.size() > sign.at && bytes.substr(sign.at).starts_with(sign.bytes))
            throw Unreadable(phrase("it is {}, and only PNG, JPEG, GIF, TIFF and BMP are drawn",
                                    sentence(sign.name)));
    throw Unreadable(bytes.empty() ? phrase("its file is empty")
                                   : phrase("it is no PNG, JPEG, GIF, TIFF or BMP"));
}

}  // namespace

void require_size(std::uint64_t width, std::uint64_t height, std::uint64_t bytes_per_pixel,
                  const PictureLimits& limits) {
    if (width == 0 || height == 0) throw Unreadable(phrase("it has no pixels"));
    if (width > limits.side || height > limits.side || width * height > limits.pixels)
        throw Unreadable(phrase("it has {} by {} pixels, more than the limit of {} million", width,
                                height, limits.pixels / 1'000'000));
    if (width * height * bytes_per_pixel > limits.samples)
        throw Unreadable(phrase("the pictures of the letter are together larger than the limit"));
}

namespace {

// Samples of which each has the same red, green and blue are gray.
Picture gray_or_colours(Picture picture) {
    std::string& samples = picture.samples;
    for (std::size_t i = 0; i + 2 < samples.size(); i += 3)
        if (samples[i] != samples[i + 1] || samples[i] != samples[i + 2]) return picture;
    std::size_t to = 0;
    for (std::size_t i = 0; i + 2 < samples.size(); i += 3) samples[to++] = samples[i];
    samples.resize(to);
    picture.channels = 1;
    return picture;
}

// WMF files bear a sign where a program put their place before them; the others begin with their kind
// (memory or file) and the size of their head.
bool is_metafile(std::string_view bytes) {
    return (bytes.size() > 44 && bytes.substr(40).starts_with(" EMF")) ||
           bytes.starts_with("\xD7\xCD\xC6\x9A") || bytes.starts_with("\1\0\x09\0"sv) ||
           bytes.starts_with("\2\0\x09\0"sv);
}

// The bytes that bear the picture: those of the file, or of the bitmap in a drawing of Windows.
Picture read_bytes(std::string_view bytes, const PictureLimits& limits) {
    Picture result;
    if (bytes.starts_with("\x89PNG\r\n\x1A\n")) result = read_png(bytes, limits);
    else if (bytes.starts_with("\xFF\xD8\xFF")) result = read_jpeg(bytes, limits);
    else if (bytes.starts_with("GIF8")) result = gray_or_colours(read_gif(bytes, limits));
    else if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv))
        result = gray_or_colours(read_tiff(bytes, limits));
    else if (bytes.starts_with("BM")) result = gray_or_colours(read_bmp(bytes, limits));
    else refuse(bytes);
    return result;
}

}  // namespace

Picture read_picture(std::string_view bytes, const PictureLimits& limits) {
    const std::optional<std::string> within =
        is_metafile(bytes) ? picture_in_metafile(bytes) : std::nullopt;
    Picture result = read_bytes(within ? std::string_view(*within) : bytes, limits);
    result.sha256 = sha256(bytes);
    result.pixels = sha256(result.samples);
    if (!result.jpeg.empty()) {
        result.samples.clear();
        result.samples.shrink_to_fit();
    }
    return result;
}

std::vector<Library> picture_libraries() {
    return {{"libpng", png_version()},
            {"libjpeg-turbo", jpeg_version()},
            {"giflib", gif_version()},
            {"libtiff", tiff_version()}};
}

}  // namespace voetnoot::codings::picture
