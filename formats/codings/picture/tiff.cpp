#include "formats/codings/picture/codings.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>
#include <tiffio.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

namespace voetnoot::codings::picture {

namespace {

// A file in memory, as libtiff reads one; and what libtiff complains of.
struct TiffBytes {
    std::string_view bytes;
    std::uint64_t at = 0;
    std::string message;
};

TiffBytes& of(thandle_t handle) {
    return *static_cast<TiffBytes*>(handle);
}

tmsize_t give(thandle_t handle, void* to, tmsize_t count) {
    TiffBytes& file = of(handle);
    const std::string_view left = file.bytes.substr(std::min<std::uint64_t>(file.at, file.bytes.size()));
    const std::size_t given =
        std::min(left.size(), static_cast<std::size_t>(std::max<tmsize_t>(count, 0)));
    if (given > 0) std::memcpy(to, left.data(), given);
    file.at += given;
    return static_cast<tmsize_t>(given);
}
tmsize_t take(thandle_t, void*, tmsize_t) {
    return 0;
}
toff_t seek(thandle_t handle, toff_t offset, int from) {
    TiffBytes& file = of(handle);
    if (from == SEEK_CUR) file.at += offset;
    else if (from == SEEK_END) file.at = file.bytes.size() + offset;
    else file.at = offset;
    return file.at;
}
toff_t size(thandle_t handle) {
    return of(handle).bytes.size();
}
int close(thandle_t) {
    return 0;
}

int keep_message(TIFF*, void* handle, const char*, const char* format, va_list values) {
    char text[160] = {};
    std::vsnprintf(text, sizeof text, format, values);
    if (of(handle).message.empty()) of(handle).message = text;
    return 1;
}
int keep_silent(TIFF*, void*, const char*, const char*, va_list) {
    return 1;
}

using TiffFile = std::unique_ptr<TIFF, decltype(&TIFFClose)>;
using Options = std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)>;

TiffFile open(TiffBytes& file, const PictureLimits& limits) {
    const Options options(TIFFOpenOptionsAlloc(), TIFFOpenOptionsFree);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), static_cast<tmsize_t>(limits.samples));
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), keep_message, &file);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), keep_silent, &file);
    return {TIFFClientOpenExt("picture", "rm", &file, give, take, seek, close, size, nullptr, nullptr,
                              options.get()),
            TIFFClose};
}

std::uint32_t per_metre(TIFF* tiff, std::uint32_t tag) {
    float value = 0;
    std::uint16_t unit = RESUNIT_INCH;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_RESOLUTIONUNIT, &unit);
    if (TIFFGetField(tiff, tag, &value) != 1 || !(value > 0) || value > 1e5F || unit == RESUNIT_NONE)
        return 0;
    return static_cast<std::uint32_t>(value * (unit == RESUNIT_CENTIMETER ? 100.0F : 39.3701F));
}

}  // namespace

// Of several pages the first, as Word shows it.
Picture read_tiff(std::string_view bytes, const PictureLimits& limits) {
    TiffBytes file{bytes, 0, {}};
    const TiffFile tiff = open(file, limits);
    const auto damaged = [&file] {
        return Unreadable(phrase("it is damaged: {}",
                                 file.message.empty() ? phrase("no TIFF") : Phrase(file.message)));
    };
    if (!tiff) throw damaged();
    Picture result;
    if (TIFFGetField(tiff.get(), TIFFTAG_IMAGEWIDTH, &result.width) != 1 ||
        TIFFGetField(tiff.get(), TIFFTAG_IMAGELENGTH, &result.height) != 1)
        throw damaged();
    constexpr std::uint64_t bytes_per_pixel = 4 + 3;  // of libtiff's form and of ours
    require_size(result.width, result.height, bytes_per_pixel, limits);
    char why[1024] = {};
    if (TIFFRGBAImageOK(tiff.get(), why) != 1)
        throw Unreadable(phrase("it is a TIFF of a kind that is not drawn: {}", why));
    std::vector<std::uint32_t> raster(std::size_t{result.width} * result.height);
    constexpr int stop_at_errors = 1;
    if (TIFFReadRGBAImageOriented(tiff.get(), result.width, result.height, raster.data(),
                                  ORIENTATION_TOPLEFT, stop_at_errors) != 1)
        throw damaged();
    result.samples.reserve(raster.size() * 3);
    for (const std::uint32_t pixel : raster) {  // its colours are multiplied with alpha: on white
        const std::uint32_t white = 255 - TIFFGetA(pixel);
        for (const std::uint32_t colour : {TIFFGetR(pixel), TIFFGetG(pixel), TIFFGetB(pixel)})
            result.samples += static_cast<char>(std::min<std::uint32_t>(colour + white, 255));
    }
    result.per_metre_x = per_metre(tiff.get(), TIFFTAG_XRESOLUTION);
    result.per_metre_y = per_metre(tiff.get(), TIFFTAG_YRESOLUTION);
    return result;
}

std::string tiff_version() {
    const std::string_view text = TIFFGetVersion();  // "LIBTIFF, Version 4.5.0\nCopyright …"
    const std::string_view line = text.substr(0, text.find('\n'));
    return std::string(line.substr(line.rfind(' ') + 1));
}

}  // namespace voetnoot::codings::picture
