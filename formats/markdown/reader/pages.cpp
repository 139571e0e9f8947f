#include "formats/markdown/reader/pages.hpp"

#include <charconv>

namespace voetnoot::markdown::reader {

std::optional<draft::PageMark> page_mark(const Leaf& paragraph) {
    constexpr std::size_t fewest_dashes = 10;  // 48 are usual
    const std::string_view text = paragraph.letter;
    if (!text.starts_with('{')) return std::nullopt;
    const std::size_t close = text.find_first_not_of("0123456789", 1);
    if (close == text.npos || close == 1 || text[close] != '}') return std::nullopt;
    const std::size_t end = text.find_first_not_of('-', close + 1);
    if (end == text.npos || end < close + 1 + fewest_dashes) return std::nullopt;
    if (text.find_first_not_of(" \t\n", end) != text.npos) return std::nullopt;
    return draft::PageMark{std::string(text.substr(1, close - 1)),
                           {0, paragraph.at.front(), paragraph.at[end - 1] + 1}};
}

std::optional<int> anchored_page(std::string_view block) {
    constexpr std::string_view anchor = "<span id=\"page-";
    constexpr std::string_view signs = " \t#>*_-+0123456789.)";  // markers of blocks, emphasis
    const std::size_t begin = block.find_first_not_of(signs);
    if (begin == block.npos || !block.substr(begin).starts_with(anchor)) return std::nullopt;
    const std::string_view number = block.substr(begin + anchor.size());
    int page = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), page);
    const std::string_view rest = number.substr(static_cast<std::size_t>(end - number.data()));
    return error == std::errc{} && rest.starts_with('-') ? std::optional(page) : std::nullopt;
}

}  // namespace voetnoot::markdown::reader
