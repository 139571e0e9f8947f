#include "formats/codings/picture/codings.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>
#include <gif_lib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace voetnoot::codings::picture {

namespace {

// The first picture of the file, which is all of it unless it moves.
class GifDecoder {
public:
    explicit GifDecoder(std::string_view bytes, const PictureLimits& limits)
        : left_(bytes), limits_(limits) {
        int error = 0;
        gif_ = DGifOpen(this, give, &error);
        if (gif_ == nullptr) damaged(error);
    }
    GifDecoder(const GifDecoder&) = delete;
    GifDecoder& operator=(const GifDecoder&) = delete;
    ~GifDecoder() { DGifCloseFile(gif_, nullptr); }

    Picture run() {
        for (GifRecordType kind = UNDEFINED_RECORD_TYPE;;) {
            require(DGifGetRecordType(gif_, &kind));
            if (kind == EXTENSION_RECORD_TYPE) extension();
            else if (kind == IMAGE_DESC_RECORD_TYPE) return image();
            else if (kind == TERMINATE_RECORD_TYPE) throw Unreadable(phrase("it holds no picture"));
        }
    }

private:
    static int give(GifFileType* gif, GifByteType* to, int count) {
        std::string_view& left = static_cast<GifDecoder*>(gif->UserData)->left_;
        const std::size_t given = std::min(left.size(), static_cast<std::size_t>(count));
        if (given > 0) std::memcpy(to, left.data(), given);
        left.remove_prefix(given);
        return static_cast<int>(given);
    }

    [[noreturn]] static void damaged(int error) {
        const char* why = GifErrorString(error);
        throw Unreadable(
            phrase("it is damaged: {}", why == nullptr ? phrase("no GIF") : Phrase(std::string(why))));
    }
    void require(int result) const {
        if (result == GIF_ERROR) damaged(gif_->Error);
    }

    void extension() {
        int code = 0;
        GifByteType* data = nullptr;
        require(DGifGetExtension(gif_, &code, &data));
        if (code == GRAPHICS_EXT_FUNC_CODE && data != nullptr) {
            GraphicsControlBlock control{};
            if (DGifExtensionToGCB(data[0], data + 1, &control) == GIF_OK)
                transparent_ = control.TransparentColor;
        }
        while (data != nullptr) require(DGifGetExtensionNext(gif_, &data));
    }

    Picture image() {
        require(DGifGetImageDesc(gif_));
        const GifImageDesc& place = gif_->Image;
        if (place.Left < 0 || place.Top < 0 || place.Width <= 0 || place.Height <= 0)
            throw Unreadable(phrase("it has no pixels"));
        Picture result;
        result.width = static_cast<std::uint32_t>(std::max(gif_->SWidth, place.Left + place.Width));
        result.height = static_cast<std::uint32_t>(std::max(gif_->SHeight, place.Top + place.Height));
        require_size(result.width, result.height, 3, limits_);
        const ColorMapObject* colours = place.ColorMap != nullptr ? place.ColorMap : gif_->SColorMap;
        if (colours == nullptr) throw Unreadable(phrase("it is damaged: it has no colours"));
        result.samples.assign(std::size_t{result.width} * result.height * 3, '\xFF');
        std::vector<GifPixelType> line(static_cast<std::size_t>(place.Width));
        constexpr std::array<std::pair<int, int>, 4> passes{{{0, 8}, {4, 8}, {2, 4}, {1, 2}}};
        const std::size_t count = place.Interlace ? passes.size() : 1;
        for (std::size_t pass = 0; pass < count; ++pass)
            for (int y = place.Interlace ? passes[pass].first : 0; y < place.Height;
                 y += place.Interlace ? passes[pass].second : 1) {
                require(DGifGetLine(gif_, line.data(), place.Width));
                set(result, line, static_cast<std::size_t>(place.Top) + static_cast<std::size_t>(y),
                    *colours);
            }
        return result;
    }

    void set(Picture& picture, const std::vector<GifPixelType>& line, std::size_t y,
             const ColorMapObject& colours) const {
        std::size_t to = (y * picture.width + static_cast<std::size_t>(gif_->Image.Left)) * 3;
        for (const GifPixelType pixel : line) {
            if (pixel != transparent_ && pixel < colours.ColorCount) {
                const GifColorType& colour = colours.Colors[pixel];
                picture.samples[to] = static_cast<char>(colour.Red);
                picture.samples[to + 1] = static_cast<char>(colour.Green);
                picture.samples[to + 2] = static_cast<char>(colour.Blue);
            }
            to += 3;
        }
    }

    std::string_view left_;
    const PictureLimits& limits_;
    GifFileType* gif_ = nullptr;
    int transparent_ = NO_TRANSPARENT_COLOR;
};

}  // namespace

Picture read_gif(std::string_view bytes, const PictureLimits& limits) {
    return GifDecoder(bytes, limits).run();
}

std::string gif_version() {
    return fmt::format("{}.{}.{}", GIFLIB_MAJOR, GIFLIB_MINOR, GIFLIB_RELEASE);
}

}  // namespace voetnoot::codings::picture
