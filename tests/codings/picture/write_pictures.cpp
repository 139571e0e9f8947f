// usage: write_pictures FOLDER
//
// Writes the pictures of the letter fixtures/letters/beeld.md: a chart as PNG with a palette and nothing
// behind it, a view of the sea as JPEG, a sign as small PNG with alpha.
#include "tests/codings/picture/encode.hpp"

#include <array>
#include <fstream>

namespace {

using namespace voetnoot::test;

std::string chart() {
    constexpr std::uint32_t width = 640, height = 280, foot = 260;
    constexpr std::array<std::uint32_t, 6> bars{80, 120, 105, 170, 210, 235};
    std::string rows;
    for (std::uint32_t y = 0; y < height; ++y)
        for (std::uint32_t x = 0; x < width; ++x) {
            const std::uint32_t bar = x / 105;
            const bool within = bar < bars.size() && x % 105 >= 25 && x % 105 < 85;
            const bool filled = within && y < foot && y >= foot - bars[bar];
            rows += static_cast<char>(y >= foot && y < foot + 3 ? 2 : filled ? 1 : 0);
        }
    return png({.width = width,
                .height = height,
                .colour = 3,
                .palette = std::string("\xFF\xFF\xFF\x15\x42\x73\x33\x33\x33", 9),
                .transparency = std::string(1, '\0'),
                .per_metre = 5906},
               rows);
}

std::string sea() {
    constexpr std::uint32_t width = 480, height = 300, horizon = 170;
    std::string samples;
    for (std::uint32_t y = 0; y < height; ++y)
        for (std::uint32_t x = 0; x < width; ++x) {
            const std::uint32_t deep =
                y < horizon ? y * 90 / horizon : 150 - (y - horizon) / 2 - (x + y * 3) % 40 / 4;
            const bool boat = y > horizon - 30 && y < horizon + 8 && x > 230 + (horizon + 8 - y) / 2 &&
                              x < 310 - (y + 30 - horizon);
            samples += static_cast<char>(boat ? 150 : 70 + deep / 3);
            samples += static_cast<char>(boat ? 40 : 110 + deep / 2);
            samples += static_cast<char>(boat ? 40 : 165 + deep / 2);
        }
    return jpeg({.width = width, .height = height, .quality = 80, .progressive = true, .per_inch = 150},
                samples);
}

std::string sign() {
    constexpr int side = 24;
    std::string rows;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const int away =
                (2 * x - side + 1) * (2 * x - side + 1) + (2 * y - side + 1) * (2 * y - side + 1);
            rows += std::string("\xC8\x20\x20", 3) + static_cast<char>(away < 400   ? 255
                                                                       : away < 560 ? 128
                                                                                    : 0);
        }
    return png({.width = side, .height = side, .colour = 6, .per_metre = 7874}, rows);
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    const std::string folder = arguments[1];
    std::ofstream(folder + "/groei.png", std::ios::binary) << chart();
    std::ofstream(folder + "/zee.jpg", std::ios::binary) << sea();
    std::ofstream(folder + "/boei.png", std::ios::binary) << sign();
    return 0;
}
