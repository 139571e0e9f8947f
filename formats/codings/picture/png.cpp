#include "formats/codings/picture/codings.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <fmt/format.h>
#include <vector>

namespace voetnoot::codings::picture {

namespace {

constexpr png_alloc_size_t largest_chunk = 8u
                                           << 20;  // of what is not the picture itself: profiles, texts
constexpr png_uint_32 most_chunks = 1000;          // of those

// libpng leaves by longjmp: no object with a destructor is made between setjmp and that.
class PngDecoder {
public:
    PngDecoder(std::string_view bytes, const PictureLimits& limits) : left_(bytes), limits_(limits) {
        png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, fail,
                                      [](png_structp, png_const_charp) {});
        info_ = png_ == nullptr ? nullptr : png_create_info_struct(png_);
        if (info_ == nullptr) {
            png_destroy_read_struct(&png_, nullptr, nullptr);
            throw std::bad_alloc();
        }
    }
    PngDecoder(const PngDecoder&) = delete;
    PngDecoder& operator=(const PngDecoder&) = delete;
    ~PngDecoder() { png_destroy_read_struct(&png_, &info_, nullptr); }

    Picture run() {
        require(read_header());
        const std::uint32_t stored = png_get_channels(png_, info_);
        require_size(result_.width, result_.height, stored, limits_);
        const std::size_t row = png_get_rowbytes(png_, info_);
        result_.samples.resize(row * result_.height);
        rows_.reserve(result_.height);
        for (std::uint32_t y = 0; y < result_.height; ++y)
            rows_.push_back(reinterpret_cast<png_bytep>(result_.samples.data()) + y * row);
        require(read_rows());
        lay_on_white(stored);
        return std::move(result_);
    }

private:
    static void fail(png_structp png, png_const_charp message) {
        auto* decoder = static_cast<PngDecoder*>(png_get_error_ptr(png));
        std::strncpy(decoder->message_, message, sizeof decoder->message_ - 1);
        png_longjmp(png, 1);
    }

    static void read_bytes(png_structp png, png_bytep to, std::size_t count) {
        std::string_view& left = static_cast<PngDecoder*>(png_get_io_ptr(png))->left_;
        if (count > left.size()) png_error(png, "it ends too early");
        std::memcpy(to, left.data(), count);
        left.remove_prefix(count);
    }

    void require(bool read) const {
        if (!read) throw Unreadable(phrase("it is damaged: {}", message_));
    }

    // Whatever is stored becomes gray or RGB of 8 bits, with alpha where it has any.
    bool read_header() {
        if (setjmp(png_jmpbuf(png_)) != 0) return false;
        png_set_read_fn(png_, this, read_bytes);
        const auto side = static_cast<png_uint_32>(limits_.side);
        png_set_user_limits(png_, side, side);
        png_set_chunk_malloc_max(png_, largest_chunk);
        png_set_chunk_cache_max(png_, most_chunks);
        png_read_info(png_, info_);
        result_.width = png_get_image_width(png_, info_);
        result_.height = png_get_image_height(png_, info_);
        result_.per_metre_x = png_get_x_pixels_per_meter(png_, info_);
        result_.per_metre_y = png_get_y_pixels_per_meter(png_, info_);
        png_set_expand(png_);  // palettes, fewer bits, colours that are transparent
        png_set_scale_16(png_);
        png_set_interlace_handling(png_);
        png_read_update_info(png_, info_);
        return true;
    }

    bool read_rows() {
        if (setjmp(png_jmpbuf(png_)) != 0) return false;
        png_read_image(png_, rows_.data());
        png_read_end(png_, nullptr);
        return true;
    }

    void lay_on_white(std::uint32_t stored) {
        result_.channels = stored < 3 ? 1 : 3;
        if (stored == result_.channels) return;
        std::string& samples = result_.samples;
        const auto at = [&](std::size_t i) {
            return static_cast<unsigned>(static_cast<unsigned char>(samples[i]));
        };
        std::size_t to = 0;
        for (std::size_t from = 0; from < samples.size(); from += stored) {
            const unsigned alpha = at(from + stored - 1);
            for (std::uint32_t c = 0; c < result_.channels; ++c) {
                const unsigned mixed = at(from + c) * alpha + 255 * (255 - alpha);
                samples[to++] = static_cast<char>((mixed + 127) / 255);
            }
        }
        samples.resize(to);
    }

    std::string_view left_;
    const PictureLimits& limits_;
    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
    char message_[128] = {};
    Picture result_;
    std::vector<png_bytep> rows_;
};

}  // namespace

Picture read_png(std::string_view bytes, const PictureLimits& limits) {
    return PngDecoder(bytes, limits).run();
}

std::string png_version() {
    return png_get_libpng_ver(nullptr);
}

}  // namespace voetnoot::codings::picture
