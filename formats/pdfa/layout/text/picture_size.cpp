#include "formats/pdfa/layout/text/picture_size.hpp"

#include <algorithm>

namespace voetnoot::pdfa::layout::text {
namespace {

constexpr Length smallest = point;                 // a line one pixel high is seen, too
constexpr Length largest_exact = Length{1} << 31;  // products of two lengths stay exact

// Pixels per metre; what no camera and no screen has is not believed.
Length density(std::uint32_t per_metre) {
    constexpr std::uint32_t least = 1'417;  // 36 to the inch
    constexpr std::uint32_t most = 94'489;  // 2400
    constexpr std::uint32_t usual = 3'780;  // 96
    return per_metre < least || per_metre > most ? usual : per_metre;
}

Length side(std::uint32_t pixels, std::uint32_t per_metre) {
    return Length{pixels} * point * 720'000 / (254 * density(per_metre));
}

}  // namespace

PictureSize natural_size(const Image& image) {
    const Picture& picture = *image.picture;
    PictureSize size{side(picture.width, picture.per_metre_x),
                     side(picture.height, picture.per_metre_y)};
    while (size.width > largest_exact || size.height > largest_exact)
        size = {size.width / 2, size.height / 2};
    const auto shown = [](Length whole, std::uint32_t one, std::uint32_t other) {
        return whole * (crop_whole - one - other) / crop_whole;
    };
    size = {shown(size.width, image.crop.left, image.crop.right),
            shown(size.height, image.crop.top, image.crop.bottom)};
    size = {std::max(size.width, smallest), std::max(size.height, smallest)};
    if (!image.size) return size;
    // The letter gives a box; the picture fills it in one direction and keeps its shape.
    const Length width = Length{image.size->width} * point / 1000;
    if (image.size->height == 0) return {width, std::max(size.height * width / size.width, smallest)};
    const Length height = Length{image.size->height} * point / 1000;
    if (size.width * height > size.height * width)
        return {width, std::max(size.height * width / size.width, smallest)};
    return {std::max(size.width * height / size.height, smallest), height};
}

PictureSize within(PictureSize size, Length width, Length height) {
    if (size.height > height) size = {std::max(size.width * height / size.height, smallest), height};
    if (size.width > width) size = {width, std::max(size.height * width / size.width, smallest)};
    return size;
}

}  // namespace voetnoot::pdfa::layout::text
