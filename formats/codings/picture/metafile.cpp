#include "formats/codings/picture/metafile.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace voetnoot::codings::picture {

namespace {

class Metafile {
public:
    explicit Metafile(std::string_view bytes) : bytes_(bytes) {}

    std::optional<std::string> run() {
        const bool emf = bytes_.size() > 44 && bytes_.substr(40, 4) == " EMF";
        if (emf) read_emf();
        else read_wmf();
        return pictures_ == 1 && !draws_more_ ? std::optional(std::move(picture_)) : std::nullopt;
    }

private:
    // 0 behind the end.
    std::uint32_t number(std::size_t at, std::size_t count = 4) const {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < count && at + i < bytes_.size(); ++i)
            value |= std::uint32_t{static_cast<unsigned char>(bytes_[at + i])} << (8 * i);
        return value;
    }
    static bool is_negative(std::uint32_t value, std::size_t count) {
        return (value >> (8 * count - 1)) != 0;
    }

    // Records that set how things are drawn, and draw nothing.
    static bool only_sets_emf(std::uint32_t type) {
        constexpr std::array<std::uint32_t, 44> kinds{
            1,  9,  10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29,  30,  31,
            32, 33, 34, 37, 38, 39, 40, 48, 49, 50, 51, 52, 58, 70, 75, 82, 95, 98, 99, 100, 101, 115};
        return std::binary_search(kinds.begin(), kinds.end(), type);
    }
    static bool only_sets_wmf(std::uint32_t function) {
        constexpr std::array<std::uint32_t, 37> kinds{
            0x0000, 0x001E, 0x0035, 0x00F7, 0x0102, 0x0103, 0x0104, 0x0105, 0x0106, 0x0107,
            0x0108, 0x0127, 0x012C, 0x012D, 0x012E, 0x0142, 0x0149, 0x01F0, 0x0201, 0x0209,
            0x020A, 0x020B, 0x020C, 0x020D, 0x020E, 0x020F, 0x0211, 0x0214, 0x0231, 0x0234,
            0x02FA, 0x02FB, 0x02FC, 0x0410, 0x0412, 0x0416, 0x0626};
        return std::binary_search(kinds.begin(), kinds.end(), function);
    }

    void read_emf() {
        for (std::size_t at = 0; at + 8 <= bytes_.size();) {
            const std::uint32_t type = number(at);
            const std::size_t size = number(at + 4);
            if (size < 8 || size > bytes_.size() - at) break;
            if (type == 80 || type == 81) {  // SETDIBITSTODEVICE, STRETCHDIBITS
                const bool mirrored =
                    type == 81 && (is_negative(number(at + 72), 4) || is_negative(number(at + 76), 4));
                emf_bitmap(at, size, 48, mirrored || !is_whole(at + 32, at + number(at + 48), 4));
            } else if (type == 76 || type == 77 || type == 114) {  // BITBLT, STRETCHBLT, ALPHABLEND
                const bool part = number(at + 44) != 0 || number(at + 48) != 0 ||
                                  is_negative(number(at + 32), 4) || is_negative(number(at + 36), 4);
                emf_bitmap(at, size, 84, part);
            } else if (type == 35 || type == 36) {
                draws_more_ = draws_more_ || !is_upright(at + 8);
            } else {
                draws_more_ = draws_more_ || !only_sets_emf(type);
            }
            if (type == 14) break;
            at += size;
        }
    }

    // A transformation that neither turns nor mirrors.
    bool is_upright(std::size_t at) const {
        return number(at + 4) == 0 && number(at + 8) == 0 && !is_negative(number(at), 4) &&
               !is_negative(number(at + 12), 4);
    }

    // Is what is drawn of the bitmap, by its corner and its size, all of it?
    bool is_whole(std::size_t corner, std::size_t bitmap, std::size_t each) const {
        const std::uint32_t height = number(bitmap + 8);
        return number(corner, each) == 0 && number(corner + each, each) == 0 &&
               number(corner + 2 * each, each) == number(bitmap + 4) &&
               number(corner + 3 * each, each) == (is_negative(height, 4) ? 0 - height : height);
    }

    void emf_bitmap(std::size_t at, std::size_t size, std::size_t places, bool part) {
        const std::size_t head = number(at + places);
        const std::size_t head_size = number(at + places + 4);
        const std::size_t bits = number(at + places + 8);
        const std::size_t bits_size = number(at + places + 12);
        const bool within = head_size >= 12 && head <= size && head_size <= size - head &&
                            bits <= size && bits_size <= size - bits && bits_size > 0;
        if (part || !within) {
            draws_more_ = true;  // a part of a bitmap, or a ground without one
            return;
        }
        take(bytes_.substr(at + head, head_size), bytes_.substr(at + bits, bits_size));
    }

    void read_wmf() {
        const bool placed = bytes_.substr(0, 4) == "\xD7\xCD\xC6\x9A";
        std::size_t at = placed ? 22 : 0;
        if (number(at + 2, 2) != 9) return;
        for (at += 18; at + 6 <= bytes_.size();) {
            const std::size_t size = std::size_t{number(at)} * 2;
            const std::uint32_t function = number(at + 4, 2);
            if (size < 6 || size > bytes_.size() - at || function == 0) break;
            wmf_record(at, size, function);
            at += size;
        }
    }

    // Heights before widths, rows before columns.
    void wmf_record(std::size_t at, std::size_t size, std::uint32_t function) {
        struct Kind {
            std::uint32_t function;
            std::size_t source;  // where its height, width, row and column are
            std::size_t bitmap;
        };
        constexpr std::array<Kind, 2> kinds{
            {{0x0F43, 12, 28}, {0x0B41, 10, 26}}};  // STRETCHDIB, DIBSTRETCHBLT
        const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                       [&](const Kind& one) { return one.function == function; });
        if (kind == kinds.end()) {
            draws_more_ = draws_more_ || !only_sets_wmf(function);
            return;
        }
        if (size <= kind->bitmap + 40) {
            draws_more_ = true;
            return;
        }
        const std::size_t source = at + kind->source;
        const std::size_t bitmap = at + kind->bitmap;
        const std::uint32_t height = number(bitmap + 8);
        const bool whole = number(source + 4) == 0 && number(source + 2, 2) == number(bitmap + 4) &&
                           number(source, 2) == (is_negative(height, 4) ? 0 - height : height) &&
                           !is_negative(number(source + 8, 2), 2) &&
                           !is_negative(number(source + 10, 2), 2);
        const std::size_t head = size_of_head(bitmap);
        if (!whole || head > size - kind->bitmap) {
            draws_more_ = true;
            return;
        }
        take(bytes_.substr(bitmap, head), bytes_.substr(bitmap + head, size - kind->bitmap - head));
    }

    // Of a bitmap whose pixels follow it: with its masks and its colours ([MS-WMF], 2.2.2.9).
    std::size_t size_of_head(std::size_t at) const {
        const std::size_t size = number(at);
        if (size < 40 || size > 200) return bytes_.size();
        const std::uint32_t bits = number(at + 14, 2);
        const std::size_t most = bits <= 8 ? std::size_t{1} << bits : 0;
        const std::size_t told = std::min<std::size_t>(number(at + 32), 256);
        return size + 4 * (told == 0 ? most : told) + (size == 40 && number(at + 16) == 3 ? 12 : 0);
    }

    // The head of a file before the head of the bitmap. PNG and JPEG stand in it as they are.
    void take(std::string_view head, std::string_view pixels) {
        if (pictures_++ > 0) return;
        const std::uint32_t compression =
            head.size() >= 20 ? static_cast<unsigned char>(head[16]) : std::uint32_t{0};
        if (compression == 4 || compression == 5) {
            picture_ = pixels;
            return;
        }
        const std::size_t begin = 14 + head.size();
        picture_ = "BM";
        append(begin + pixels.size());
        append(0);
        append(begin);
        picture_.append(head).append(pixels);
    }

    void append(std::size_t value) {
        for (int i = 0; i < 4; ++i) picture_ += static_cast<char>((value >> (8 * i)) & 0xFF);
    }

    std::string_view bytes_;
    std::string picture_;
    std::size_t pictures_ = 0;
    bool draws_more_ = false;
};

}  // namespace

std::optional<std::string> picture_in_metafile(std::string_view bytes) {
    return Metafile(bytes).run();
}

}  // namespace voetnoot::codings::picture
