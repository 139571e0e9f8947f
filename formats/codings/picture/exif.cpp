#include "formats/codings/picture/exif.hpp"

#include <cstdint>
#include <utility>

namespace voetnoot::codings::picture {

namespace {

using namespace std::string_view_literals;

// A TIFF structure: numbers of either byte order; what lies outside it reads as 0.
class Tiff {
public:
    explicit Tiff(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

    std::uint32_t number(std::size_t at, std::size_t size) const {
        if (at > bytes_.size() || size > bytes_.size() - at) return 0;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = value << 8 | static_cast<unsigned char>(bytes_[at + (little_ ? size - 1 - i : i)]);
        return value;
    }

private:
    std::string_view bytes_;
    bool little_;
};

}  // namespace

int orientation_of(std::string_view app1) {
    constexpr std::uint32_t orientation = 0x0112;
    if (!app1.starts_with("Exif\0\0"sv)) return 1;
    const Tiff tiff(app1.substr(6));
    const std::size_t directory = tiff.number(4, 4);
    const std::size_t entries = tiff.number(directory, 2);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + 12 * i;
        if (tiff.number(entry, 2) != orientation) continue;
        const std::uint32_t value = tiff.number(entry + 8, 2);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

void set_upright(Picture& picture, int orientation) {
    if (orientation == 1) return;
    const bool lies = orientation >= 5;  // rows are columns
    const bool from_right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool from_below = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    const std::size_t width = lies ? picture.height : picture.width;
    const std::size_t height = lies ? picture.width : picture.height;
    std::string turned;
    turned.reserve(picture.samples.size());
    for (std::size_t y = 0; y < height; ++y)
        for (std::size_t x = 0; x < width; ++x) {
            std::size_t column = lies ? y : x;
            std::size_t row = lies ? x : y;
            if (from_right) column = picture.width - 1 - column;
            if (from_below) row = picture.height - 1 - row;
            turned.append(picture.samples, (row * picture.width + column) * picture.channels,
                          picture.channels);
        }
    picture.samples = std::move(turned);
    if (!lies) return;
    std::swap(picture.width, picture.height);
    std::swap(picture.per_metre_x, picture.per_metre_y);
}

}  // namespace voetnoot::codings::picture
