// What is made of a picture's file: its samples, or why there are none.
#include "formats/codings/picture/picture_reader.hpp"
#include "tests/codings/picture/encode.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/source/sha256.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::codings::picture;
using namespace voetnoot::test;

namespace {

Picture read(const std::string& bytes) {
    return read_picture(bytes, {});
}

std::string why_not(const std::string& bytes, const PictureLimits& limits = {}) {
    try {
        read_picture(bytes, limits);
    } catch (const Unreadable& reason) {
        return reason.what();
    }
    return "";
}

std::string bytes(std::initializer_list<int> values) {
    std::string result;
    for (const int value : values) result += static_cast<char>(value);
    return result;
}

// Gray, RGB or CMYK that changes slowly, as JPEG likes it.
std::string slopes(std::uint32_t width, std::uint32_t height, int components) {
    std::string samples;
    for (std::uint32_t y = 0; y < height; ++y)
        for (std::uint32_t x = 0; x < width; ++x)
            for (int c = 0; c < components; ++c)
                samples += static_cast<char>((c % 2 == 0 ? x * 255 / width : y * 255 / height) /
                                             (c == 3 ? 4 : 1));
    return samples;
}

const PngForm rgb2x2{.width = 2, .height = 2};
const std::string four = bytes({255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 20, 30});

}  // namespace

TEST_CASE("A PNG of RGB is its samples") {
    const Picture picture = read(png(rgb2x2, four));
    CHECK(picture.width == 2);
    CHECK(picture.height == 2);
    CHECK(picture.channels == 3);
    CHECK(picture.samples == four);
    CHECK(picture.pixels == sha256(four));
    CHECK(picture.sha256 == sha256(png(rgb2x2, four)));
    CHECK(picture.jpeg.empty());
    CHECK(picture.per_metre_x == 0);
}

TEST_CASE("Whatever a PNG stores becomes 8 bits of gray or RGB") {
    SECTION("one bit") {
        const Picture picture =
            read(png({.width = 4, .height = 1, .depth = 1, .colour = 0}, bytes({0b1010'0000})));
        CHECK(picture.channels == 1);
        CHECK(picture.samples == bytes({255, 0, 255, 0}));
    }
    SECTION("16 bits of gray") {
        CHECK(
            read(png({.width = 2, .depth = 16, .colour = 0}, bytes({0xFF, 0xFF, 0x80, 0x00}))).samples ==
            bytes({255, 128}));
    }
    SECTION("16 bits of RGB") {
        CHECK(read(png({.depth = 16}, bytes({0xFF, 0xFF, 0, 0, 0x40, 0x40}))).samples ==
              bytes({255, 0, 64}));
    }
    SECTION("a palette, one colour of which is transparent") {
        const PngForm form{.width = 3,
                           .depth = 8,
                           .colour = 3,
                           .palette = bytes({1, 2, 3, 200, 100, 50}),
                           .transparency = bytes({255, 0})};
        CHECK(read(png(form, bytes({0, 1, 0}))).samples == bytes({1, 2, 3, 255, 255, 255, 1, 2, 3}));
    }
    SECTION("a palette of four bits") {
        const PngForm form{
            .width = 2, .depth = 4, .colour = 3, .palette = bytes({1, 2, 3, 200, 100, 50})};
        CHECK(read(png(form, bytes({0x10}))).samples == bytes({200, 100, 50, 1, 2, 3}));
    }
    SECTION("alpha is laid on white") {
        CHECK(read(png({.width = 3, .colour = 6}, bytes({9, 9, 9, 255, 9, 9, 9, 0, 0, 100, 200, 128})))
                  .samples == bytes({9, 9, 9, 255, 255, 255, 127, 177, 227}));
        const Picture gray = read(png({.width = 2, .colour = 4}, bytes({0, 128, 50, 255})));
        CHECK(gray.channels == 1);
        CHECK(gray.samples == bytes({127, 50}));
    }
    SECTION("rows that do not come in their order") {
        const std::string samples = slopes(19, 13, 3);
        CHECK(read(png({.width = 19, .height = 13, .interlaced = true}, samples)).samples == samples);
    }
    SECTION("its pixels per metre") {
        CHECK(read(png({.width = 2, .height = 2, .per_metre = 11811}, four)).per_metre_x == 11811);
    }
}

TEST_CASE("A damaged PNG is told, never guessed") {
    const std::string whole = png(rgb2x2, four);
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE(why_not(whole.substr(0, size)).empty());
    std::string wrong = whole;
    wrong[wrong.find("IDAT") + 6] ^= 1;
    CHECK(why_not(wrong).find("damaged") != std::string::npos);
    for (std::size_t at = 0; at < whole.size(); ++at)
        for (const int bit : {0, 3, 7}) {
            std::string changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ 1 << bit);
            why_not(changed);  // it ends
        }
    CHECK(why_not(png({.width = 1, .height = 0x10}, slopes(1, 16, 3)).substr(0, 60)).find("damaged") !=
          std::string::npos);
}

TEST_CASE("What asks for too much is refused before it is given anything") {
    CHECK(why_not(with_size(png(rgb2x2, four), 60'000, 60'000)).find("60000 by 60000 pixels") !=
          std::string::npos);
    CHECK_FALSE(why_not(with_size(png(rgb2x2, four), 2'000'000'000, 1)).empty());
    CHECK(why_not(png(rgb2x2, four), {.samples = 11}).find("together") != std::string::npos);
    CHECK(why_not(png(rgb2x2, four), {.samples = 12}).empty());
    const std::string large = jpeg({.width = 100, .height = 100}, slopes(100, 100, 3));
    CHECK(why_not(large, {.pixels = 9'999}).find("limit") != std::string::npos);
}

TEST_CASE("A JPEG that a PDF may hold is kept as it is") {
    for (const bool progressive : {false, true})
        for (const int components : {1, 3}) {
            const std::string file = jpeg({.width = 40,
                                           .height = 20,
                                           .components = components,
                                           .progressive = progressive,
                                           .per_inch = 300},
                                          slopes(40, 20, components));
            const Picture picture = read(file);
            CHECK(picture.jpeg == file);
            CHECK(picture.samples.empty());
            CHECK(picture.pixels.size() == 64);
            CHECK(picture.channels == (components == 1 ? 1 : 3));
            CHECK(picture.width == 40);
            CHECK(picture.per_metre_x == 11811);
        }
}

TEST_CASE("Every other JPEG becomes its samples") {
    const auto near = [](const std::string& a, const std::string& b) {
        if (a.size() != b.size()) return false;
        for (std::size_t i = 0; i < a.size(); ++i)
            if (std::abs(static_cast<unsigned char>(a[i]) - static_cast<unsigned char>(b[i])) > 12)
                return false;
        return true;
    };
    SECTION("stored as RGB") {
        const std::string samples = slopes(40, 20, 3);
        const Picture picture =
            read(jpeg({.width = 40, .height = 20, .quality = 98, .as_rgb = true}, samples));
        CHECK(picture.jpeg.empty());
        CHECK(near(picture.samples, samples));
    }
    SECTION("CMYK, as Adobe's programs store it") {
        const std::string light(16 * 16 * 4, '\xFF');  // no ink at all
        const Picture picture = read(jpeg({.width = 16, .height = 16, .components = 4}, light));
        CHECK(picture.jpeg.empty());
        CHECK(picture.channels == 3);
        CHECK(near(picture.samples, std::string(16 * 16 * 3, '\xFF')));
    }
}

TEST_CASE("What the Exif data turn stands upright") {
    // Dark above, light below.
    std::string samples = std::string(32 * 8, '\x10') + std::string(32 * 8, '\xF0');
    const auto corner = [&](int orientation, bool right, bool bottom) {
        const Picture picture = read(
            jpeg({.width = 32, .height = 16, .components = 1, .orientation = orientation}, samples));
        if (orientation == 1) return 0;
        CHECK(picture.jpeg.empty());
        CHECK(picture.width == (orientation >= 5 ? 16 : 32));
        const std::size_t x = right ? picture.width - 1 : 0;
        const std::size_t y = bottom ? picture.height - 1 : 0;
        return static_cast<int>(static_cast<unsigned char>(picture.samples[y * picture.width + x]) >
                                128);
    };
    CHECK_FALSE(read(jpeg({.width = 32, .height = 16, .components = 1, .orientation = 1}, samples))
                    .jpeg.empty());
    CHECK(corner(3, false, false) == 1);  // upside down
    CHECK(corner(3, false, true) == 0);
    CHECK(corner(6, false, false) == 1);  // its head is at the right
    CHECK(corner(6, true, false) == 0);
    CHECK(corner(8, false, false) == 0);  // at the left
    CHECK(corner(8, true, false) == 1);
    CHECK_FALSE(read(jpeg({.width = 32, .height = 16, .components = 1, .orientation = 9}, samples))
                    .jpeg.empty());
}

TEST_CASE("A damaged JPEG is told, never guessed") {
    for (const bool progressive : {false, true}) {
        const std::string whole =
            jpeg({.width = 40, .height = 40, .progressive = progressive}, slopes(40, 40, 3));
        for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
            INFO(size << " of " << whole.size());
            CHECK_FALSE(why_not(whole.substr(0, size)).empty());
        }
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string changed = whole;
            changed[at] = static_cast<char>(~changed[at]);
            why_not(changed);  // it ends
        }
    }
}

TEST_CASE("A JPEG of scans without end is refused") {
    const std::string whole =
        jpeg({.width = 16, .height = 16, .components = 1, .progressive = true}, slopes(16, 16, 1));
    const std::size_t second = whole.find("\xFF\xDA", whole.find("\xFF\xDA") + 1);
    const std::size_t third = whole.find("\xFF\xDA", second + 1);
    REQUIRE(third != std::string::npos);
    std::string endless = whole;
    for (int i = 0; i < 100; ++i) endless.insert(second, whole.substr(second, third - second));
    CHECK_FALSE(why_not(endless).empty());
}

TEST_CASE("What is no PNG and no JPEG is called by its name") {
    CHECK(why_not("GIF89a").find("it is damaged") != std::string::npos);
    CHECK(why_not("<svg/>").find("SVG") != std::string::npos);
    CHECK(why_not(std::string(40, '\0') + " EMF").find("EMF") != std::string::npos);
    CHECK(why_not("").find("empty") != std::string::npos);
    CHECK(why_not("hallo").find("no PNG, JPEG, GIF, TIFF or BMP") != std::string::npos);
}
