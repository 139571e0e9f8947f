#include "formats/markdown/reader/shown_size.hpp"

#include "pipeline/text/text.hpp"

#include <charconv>

namespace voetnoot::markdown::reader {

namespace {

std::uint32_t thousandths_of_points(std::string_view text) {
    constexpr std::uint32_t most = 10'000;  // pixels: more than any page
    text = trim(text);
    std::uint32_t pixels = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), pixels);
    const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    if (error != std::errc() || pixels > most || (!unit.empty() && unit != "px")) return 0;
    return pixels * 750;
}

}  // namespace

std::optional<ShownSize> shown_size(std::string_view width, std::string_view height) {
    const ShownSize size{thousandths_of_points(width), thousandths_of_points(height)};
    return size.width == 0 ? std::nullopt : std::optional(size);
}

}  // namespace voetnoot::markdown::reader
