#include "formats/codings/picture/codings.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cstdlib>

namespace voetnoot::codings::picture {

namespace {

// Bitmaps of Windows ([MS-WMF], 2.2.2.9): so simple that no library is kept for them.
class BmpDecoder {
public:
    BmpDecoder(std::string_view bytes, const PictureLimits& limits) : bytes_(bytes), limits_(limits) {}

    Picture run() {
        read_head();
        require_size(picture_.width, picture_.height, 3, limits_);
        read_masks();
        read_colours();
        const std::size_t stored = (std::size_t{picture_.width} * bits_ + 31) / 32 * 4;
        const bool packed = kind_ == run_length_8 || kind_ == run_length_4;
        if (!packed && pixels_ + std::uint64_t{stored} * picture_.height > bytes_.size())
            throw Unreadable(phrase("it is damaged: it ends too early"));
        picture_.samples.assign(std::size_t{picture_.width} * picture_.height * 3, '\xFF');
        if (packed) read_runs();
        else
            for (std::uint32_t y = 0; y < picture_.height; ++y) read_row(pixels_ + y * stored, y);
        return std::move(picture_);
    }

private:
    enum : std::uint32_t { plain = 0, run_length_8 = 1, run_length_4 = 2, masks = 3, masks_alpha = 6 };
    static constexpr std::size_t head = 14;  // of the file

    std::uint32_t number(std::size_t at, std::size_t count) const {
        if (at + count > bytes_.size()) throw Unreadable(phrase("it is damaged: it ends too early"));
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value |= std::uint32_t{static_cast<unsigned char>(bytes_[at + i])} << (8 * i);
        return value;
    }

    void read_head() {
        pixels_ = number(10, 4);
        size_ = number(head, 4);
        const bool old = size_ == 12;
        if (!old && size_ < 40) throw Unreadable(phrase("it is damaged: its head is of no known kind"));
        const auto width = old ? static_cast<std::int64_t>(number(head + 4, 2))
                               : static_cast<std::int32_t>(number(head + 4, 4));
        const auto height = old ? static_cast<std::int64_t>(number(head + 6, 2))
                                : static_cast<std::int32_t>(number(head + 8, 4));
        if (width <= 0 || height == 0) throw Unreadable(phrase("it has no pixels"));
        from_top_ = height < 0;
        picture_.width = static_cast<std::uint32_t>(width);
        picture_.height = static_cast<std::uint32_t>(from_top_ ? -height : height);
        bits_ = number(head + (old ? 10 : 14), 2);
        kind_ = old ? plain : number(head + 16, 4);
        if (!old) {
            picture_.per_metre_x = number(head + 24, 4);
            picture_.per_metre_y = number(head + 28, 4);
        }
        const bool known = kind_ == plain ? bits_ == 1 || bits_ == 4 || bits_ == 8 || bits_ == 16 ||
                                                bits_ == 24 || bits_ == 32
                           : kind_ == run_length_8 ? bits_ == 8
                           : kind_ == run_length_4 ? bits_ == 4
                                                   : (kind_ == masks || kind_ == masks_alpha) &&
                                                         (bits_ == 16 || bits_ == 32);
        if (!known)
            throw Unreadable(
                phrase("it is a BMP of a kind that is not drawn: {} bits, {}", bits_, kind_));
    }

    void read_masks() {
        if (bits_ == 16) masks_ = {0x7C00, 0x03E0, 0x001F};
        if (kind_ == masks || kind_ == masks_alpha)
            for (std::size_t i = 0; i < 3; ++i) masks_.at(i) = number(head + 40 + 4 * i, 4);
    }

    void read_colours() {
        if (bits_ > 8) return;
        const std::size_t each = size_ == 12 ? 3 : 4;
        std::size_t count = size_ == 12 ? 0 : number(head + 32, 4);
        if (count == 0 || count > (1U << bits_)) count = 1U << bits_;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t at = head + size_ + i * each;
            if (at + each > bytes_.size()) break;
            colours_.at(i) = {number(at + 2, 1), number(at + 1, 1), number(at, 1)};
        }
    }

    std::uint32_t channel(std::uint32_t pixel, std::uint32_t mask) const {
        if (mask == 0) return 0;
        const int shift = std::countr_zero(mask);
        const std::uint64_t most = mask >> shift;
        return static_cast<std::uint32_t>(((pixel & mask) >> shift) * std::uint64_t{255} / most);
    }

    void set(std::uint32_t x, std::uint32_t y, const std::array<std::uint32_t, 3>& colour) {
        if (x >= picture_.width || y >= picture_.height) return;
        const std::uint32_t row = from_top_ ? y : picture_.height - 1 - y;
        const std::size_t to = (std::size_t{row} * picture_.width + x) * 3;
        for (std::size_t i = 0; i < 3; ++i) picture_.samples[to + i] = static_cast<char>(colour.at(i));
    }

    void read_row(std::size_t from, std::uint32_t y) {
        for (std::uint32_t x = 0; x < picture_.width; ++x) {
            if (bits_ <= 8) {
                const std::size_t bit = std::size_t{x} * bits_;
                const std::uint32_t byte = number(from + bit / 8, 1);
                const std::uint32_t index = (byte >> (8 - bits_ - bit % 8)) & ((1U << bits_) - 1);
                set(x, y, colours_.at(index));
            } else if (bits_ == 24 || (bits_ == 32 && kind_ == plain)) {
                const std::size_t at = from + std::size_t{x} * bits_ / 8;
                set(x, y, {number(at + 2, 1), number(at + 1, 1), number(at, 1)});
            } else {
                const std::uint32_t pixel = number(from + std::size_t{x} * bits_ / 8, bits_ / 8);
                set(x, y,
                    {channel(pixel, masks_[0]), channel(pixel, masks_[1]), channel(pixel, masks_[2])});
            }
        }
    }

    void read_runs() {
        std::size_t at = pixels_;
        std::uint32_t x = 0;
        std::uint32_t y = 0;
        const bool four = kind_ == run_length_4;
        while (y < picture_.height) {
            const std::uint32_t count = number(at, 1);
            const std::uint32_t value = number(at + 1, 1);
            at += 2;
            if (count > 0) {
                for (std::uint32_t i = 0; i < count; ++i)
                    set(x++, y, colours_.at(!four ? value : i % 2 == 0 ? value >> 4 : value & 15));
            } else if (value == 0) {  // the end of the line
                x = 0;
                ++y;
            } else if (value == 1) {  // the end
                return;
            } else if (value == 2) {  // a leap
                x += number(at, 1);
                y += number(at + 1, 1);
                at += 2;
            } else {  // as many pixels one by one
                for (std::uint32_t i = 0; i < value; ++i) {
                    const std::uint32_t byte = number(at + (four ? i / 2 : i), 1);
                    set(x++, y, colours_.at(!four ? byte : i % 2 == 0 ? byte >> 4 : byte & 15));
                }
                const std::size_t taken = four ? (value + 1) / 2 : value;
                at += taken + taken % 2;
            }
        }
    }

    std::string_view bytes_;
    const PictureLimits& limits_;
    Picture picture_;
    std::size_t pixels_ = 0;  // where they begin
    std::size_t size_ = 0;    // of the picture's head
    std::uint32_t bits_ = 0;  // of a pixel
    std::uint32_t kind_ = plain;
    bool from_top_ = false;
    std::array<std::uint32_t, 3> masks_{};
    std::array<std::array<std::uint32_t, 3>, 256> colours_{};
};

}  // namespace

Picture read_bmp(std::string_view bytes, const PictureLimits& limits) {
    return BmpDecoder(bytes, limits).run();
}

}  // namespace voetnoot::codings::picture
