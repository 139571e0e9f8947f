#include "formats/pdfa/reader/image_samples.hpp"

#include "formats/codings/picture/codings.hpp"
#include "formats/codings/picture/exif.hpp"
#include "pipeline/phrase/make.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace voetnoot::pdfa::reader {

namespace {

using recount::Colours;
using recount::ImageKind;

constexpr std::size_t longer = 1u << 16;  // bytes that a stream may have beyond its rows

using Byte = unsigned char;

void require_size(const ImageKind& kind, const PictureLimits& limits) {
    codings::picture::require_size(kind.width, kind.height, 3, limits);
}

// One component after the other of packed rows, each of 1, 2, 4, 8 or 16 bits.
class Components {
public:
    Components(std::string_view data, const ImageKind& kind, std::size_t in_a_pixel)
        : data_(data), bits_(kind.bits), row_((kind.width * in_a_pixel * kind.bits + 7) / 8) {}

    void begin_row(std::size_t y) { bit_ = y * row_ * 8; }

    unsigned next() {
        const std::size_t at = bit_ / 8;
        const unsigned byte = at < data_.size() ? static_cast<Byte>(data_[at]) : 0;
        const std::size_t shift = bit_ % 8;
        bit_ += bits_;
        if (bits_ >= 8) return byte;  // of 16 bits the upper ones
        return byte >> (8 - bits_ - shift) & ((1u << bits_) - 1);
    }

    unsigned largest() const { return bits_ >= 8 ? 255 : (1u << bits_) - 1; }
    std::size_t needed(std::size_t height) const { return row_ * height; }

private:
    std::string_view data_;
    std::size_t bits_;
    std::size_t row_;
    std::size_t bit_ = 0;
};

// What each value of a component says, from 0 to 255, or as an index.
std::vector<Byte> values_of(const ImageKind& kind, std::size_t component, unsigned largest) {
    const bool indexed = kind.space && kind.space->indexed;
    double from = 0, to = indexed ? largest : 1;
    if (kind.decode.size() >= 2 * component + 2) {
        from = kind.decode[2 * component];
        to = kind.decode[2 * component + 1];
    }
    std::vector<Byte> values(largest + 1);
    for (unsigned i = 0; i <= largest; ++i) {
        const double value = (from + i * (to - from) / largest) * (indexed ? 1 : 255);
        values[i] = static_cast<Byte>(std::lround(std::clamp(value, 0.0, 255.0)));
    }
    return values;
}

void add_colour(std::string& samples, Colours colours, const std::array<Byte, 4>& c) {
    switch (colours) {
        case Colours::gray:
            samples += static_cast<char>(c[0]);
            return;
        case Colours::rgb:
            for (std::size_t i = 0; i < 3; ++i) samples += static_cast<char>(c[i]);
            return;
        case Colours::cmyk:
            for (std::size_t i = 0; i < 3; ++i)
                samples += static_cast<char>(((255u - c[i]) * (255u - c[3]) + 127) / 255);
            return;
    }
}

Picture unpack(std::string_view data, const ImageKind& kind) {
    const recount::ColourSpace& space = *kind.space;
    const std::size_t count = components(space.colours);
    const std::size_t in_a_pixel = space.indexed ? 1 : count;
    Components packed(data, kind, in_a_pixel);
    if (data.size() < packed.needed(kind.height)) throw Unreadable(phrase("its data are not whole"));
    std::vector<std::vector<Byte>> values;
    for (std::size_t i = 0; i < in_a_pixel; ++i) values.push_back(values_of(kind, i, packed.largest()));
    Picture picture;
    picture.width = kind.width;
    picture.height = kind.height;
    picture.channels = space.colours == Colours::gray ? 1 : 3;
    picture.samples.reserve(std::size_t{kind.width} * kind.height * picture.channels);
    for (std::uint32_t y = 0; y < kind.height; ++y) {
        packed.begin_row(y);
        for (std::uint32_t x = 0; x < kind.width; ++x) {
            std::array<Byte, 4> colour{};
            for (std::size_t i = 0; i < in_a_pixel; ++i) colour[i] = values[i][packed.next()];
            if (space.indexed) {
                const std::size_t at = colour[0] * count;
                for (std::size_t i = 0; i < count; ++i)
                    colour[i] =
                        at + i < space.palette.size() ? static_cast<Byte>(space.palette[at + i]) : 0;
            }
            add_colour(picture.samples, space.colours, colour);
        }
    }
    return picture;
}

// Markers of Exif say how a camera was held; a page does not ask.
std::string without_exif(std::string jpeg) {
    std::size_t at = 2;
    while (at + 4 <= jpeg.size() && static_cast<Byte>(jpeg[at]) == 0xFF) {
        const Byte marker = static_cast<Byte>(jpeg[at + 1]);
        const std::size_t size =
            static_cast<Byte>(jpeg[at + 2]) * 256u + static_cast<Byte>(jpeg[at + 3]);
        if (marker < 0xC0 || marker == 0xD9 || marker == 0xDA || at + 2 + size > jpeg.size()) break;
        const std::string_view data = std::string_view(jpeg).substr(at + 4, size < 2 ? 0 : size - 2);
        if (marker == 0xE1 && codings::picture::orientation_of(data) != 1) jpeg.erase(at, size + 2);
        else at += size + 2;
    }
    return jpeg;
}

Picture decode_jpeg(recount::PdfFile& file, QPDFObjectHandle image, const ImageKind& kind,
                    const PictureLimits& limits) {
    Picture picture = codings::picture::read_jpeg(jpeg_of(file, image, kind), limits);
    picture.jpeg.clear();
    picture.per_metre_x = picture.per_metre_y = 0;
    const bool inverted = kind.decode.size() >= 2 && kind.decode[0] == 1 && kind.decode[1] == 0;
    const bool four = kind.space && kind.space->colours == Colours::cmyk;
    // Of ink that Adobe's programs store inverted the decoder knows that already.
    if (inverted && !four)
        for (char& sample : picture.samples) sample = static_cast<char>(~sample);
    return picture;
}

std::string data_of(recount::PdfFile& file, QPDFObjectHandle image, std::size_t expected) {
    file.budget().samples = expected + longer;
    return file.samples(image);
}

// How opaque each pixel is: of a soft mask, or of a stencil, which paints where it is 0.
Picture mask_of(recount::PdfFile& file, QPDFObjectHandle mask, bool stencil,
                const PictureLimits& limits) {
    QPDFObjectHandle dictionary = mask.getDict();
    ImageKind kind;
    if (stencil) {
        QPDFObjectHandle copy = dictionary.shallowCopy();
        copy.removeKey("/ImageMask");
        copy.replaceKey("/ColorSpace", QPDFObjectHandle::newName("/DeviceGray"));
        copy.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(1));
        QPDFObjectHandle plain = mask.copyStream();
        plain.replaceDict(copy);
        kind = recount::kind_of(plain);
    } else {
        kind = recount::kind_of(mask);
    }
    if (!kind.unreadable.empty() || !kind.space || kind.space->colours != Colours::gray ||
        kind.space->indexed)
        throw Unreadable(phrase("what is transparent of it cannot be told"));
    require_size(kind, limits);
    const std::size_t expected = std::size_t{kind.width} * kind.height * 2;
    Picture picture =
        kind.jpeg ? decode_jpeg(file, mask, kind, limits) : unpack(data_of(file, mask, expected), kind);
    if (picture.channels != 1) throw Unreadable(phrase("what is transparent of it cannot be told"));
    if (stencil)
        for (char& sample : picture.samples) sample = static_cast<char>(~sample);
    return picture;
}

void lay_on_white(Picture& picture, const Picture& mask) {
    for (std::uint32_t y = 0; y < picture.height; ++y)
        for (std::uint32_t x = 0; x < picture.width; ++x) {
            const std::uint64_t row = std::uint64_t{y} * mask.height / picture.height;
            const std::uint64_t column = std::uint64_t{x} * mask.width / picture.width;
            const unsigned opaque = static_cast<Byte>(mask.samples[row * mask.width + column]);
            const std::size_t at = (std::size_t{y} * picture.width + x) * picture.channels;
            for (std::size_t c = 0; c < picture.channels; ++c) {
                const unsigned sample = static_cast<Byte>(picture.samples[at + c]);
                picture.samples[at + c] =
                    static_cast<char>((sample * opaque + 255 * (255 - opaque) + 127) / 255);
            }
        }
}

}  // namespace

std::string jpeg_of(recount::PdfFile& file, QPDFObjectHandle image, const ImageKind& kind) {
    if (!kind.packed_jpeg) {
        const auto data = image.getRawStreamData();
        return without_exif({reinterpret_cast<const char*>(data->getBuffer()), data->getSize()});
    }
    QPDFObjectHandle outer = image.copyStream();
    QPDFObjectHandle dictionary = outer.getDict();
    QPDFObjectHandle filters = dictionary.getKey("/Filter").shallowCopy();
    filters.eraseItem(filters.getArrayNItems() - 1);
    dictionary.replaceKey("/Filter", filters);
    if (QPDFObjectHandle how = dictionary.getKey("/DecodeParms"); how.isArray()) {
        how = how.shallowCopy();
        if (how.getArrayNItems() > 0) how.eraseItem(how.getArrayNItems() - 1);
        dictionary.replaceKey("/DecodeParms", how);
    }
    return without_exif(file.decode(outer));
}

Picture samples_of(recount::PdfFile& file, QPDFObjectHandle image, const ImageKind& kind,
                   const PictureLimits& limits) {
    require_size(kind, limits);
    const std::size_t expected = std::size_t{kind.width} * kind.height * 8;
    Picture picture = kind.jpeg ? decode_jpeg(file, image, kind, limits)
                                : unpack(data_of(file, image, expected), kind);
    QPDFObjectHandle dictionary = image.getDict();
    QPDFObjectHandle soft = dictionary.getKey("/SMask"), hard = dictionary.getKey("/Mask");
    if (soft.isStream()) lay_on_white(picture, mask_of(file, soft, false, limits));
    else if (hard.isStream()) lay_on_white(picture, mask_of(file, hard, true, limits));
    return picture;
}

}  // namespace voetnoot::pdfa::reader
