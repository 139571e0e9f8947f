#include "tests/codings/picture/encode.hpp"

#include <cstdio>  // jpeglib.h needs it

#include <jpeglib.h>
#include <png.h>
#include <zlib.h>

#include <cstdlib>
#include <stdexcept>

namespace voetnoot::test {

namespace {

[[noreturn]] void give_up(png_structp, png_const_charp message) {
    throw std::runtime_error(message);
}

void store(png_structp to, png_bytep bytes, std::size_t count) {
    static_cast<std::string*>(png_get_io_ptr(to))->append(reinterpret_cast<const char*>(bytes), count);
}

const unsigned char* octets(const std::string& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string big_endian(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

}  // namespace

std::string png(const PngForm& form, const std::string& rows) {
    std::string result;
    png_structp writer = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, give_up, nullptr);
    png_infop info = png_create_info_struct(writer);
    png_set_write_fn(writer, &result, store, [](png_structp) {});
    png_set_IHDR(writer, info, form.width, form.height, form.depth, form.colour,
                 form.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (!form.palette.empty())
        png_set_PLTE(writer, info, reinterpret_cast<png_const_colorp>(form.palette.data()),
                     static_cast<int>(form.palette.size() / 3));
    if (!form.transparency.empty())
        png_set_tRNS(writer, info, octets(form.transparency), static_cast<int>(form.transparency.size()),
                     nullptr);
    if (form.per_metre != 0)
        png_set_pHYs(writer, info, form.per_metre, form.per_metre, PNG_RESOLUTION_METER);
    png_write_info(writer, info);
    const std::size_t row = png_get_rowbytes(writer, info);
    if (rows.size() != row * form.height) throw std::runtime_error("rows of another length");
    std::string copy = rows;
    std::vector<png_bytep> pointers;
    for (std::uint32_t y = 0; y < form.height; ++y)
        pointers.push_back(reinterpret_cast<png_bytep>(copy.data()) + y * row);
    png_write_image(writer, pointers.data());
    png_write_end(writer, nullptr);
    png_destroy_write_struct(&writer, &info);
    return result;
}

std::string jpeg(const JpegForm& form, const std::string& samples) {
    jpeg_compress_struct encoder{};
    jpeg_error_mgr errors{};
    encoder.err = jpeg_std_error(&errors);
    jpeg_create_compress(&encoder);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&encoder, &bytes, &size);
    encoder.image_width = form.width;
    encoder.image_height = form.height;
    encoder.input_components = form.components;
    encoder.in_color_space = form.components == 1   ? JCS_GRAYSCALE
                             : form.components == 3 ? JCS_RGB
                                                    : JCS_CMYK;
    jpeg_set_defaults(&encoder);
    jpeg_set_quality(&encoder, form.quality, TRUE);
    if (form.as_rgb) jpeg_set_colorspace(&encoder, JCS_RGB);
    if (form.progressive) jpeg_simple_progression(&encoder);
    if (form.per_inch != 0) {
        encoder.density_unit = 1;
        encoder.X_density = encoder.Y_density = form.per_inch;
    }
    jpeg_start_compress(&encoder, TRUE);
    if (form.orientation != 0) {
        std::string exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
        exif += std::string(1, static_cast<char>(form.orientation)) + std::string(6, '\0');
        jpeg_write_marker(&encoder, JPEG_APP0 + 1, octets(exif), static_cast<unsigned>(exif.size()));
    }
    const std::size_t row = std::size_t{form.width} * static_cast<std::size_t>(form.components);
    std::string copy = samples;
    while (encoder.next_scanline < form.height) {
        auto* line = reinterpret_cast<JSAMPROW>(copy.data() + encoder.next_scanline * row);
        jpeg_write_scanlines(&encoder, &line, 1);
    }
    jpeg_finish_compress(&encoder);
    std::string result(reinterpret_cast<const char*>(bytes), size);
    jpeg_destroy_compress(&encoder);
    std::free(bytes);
    return result;
}

std::string with_size(std::string png, std::uint32_t width, std::uint32_t height) {
    constexpr std::size_t head = 12;  // of IHDR: its name, which the checksum covers
    png.replace(head + 4, 8, big_endian(width) + big_endian(height));
    const std::string covered = png.substr(head, 17);
    png.replace(head + 17, 4, big_endian(static_cast<std::uint32_t>(crc32(0, octets(covered), 17))));
    return png;
}

}  // namespace voetnoot::test
