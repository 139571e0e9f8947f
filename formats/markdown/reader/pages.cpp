#include "formats/markdown/reader/pages.hpp"

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

}  // namespace voetnoot::markdown::reader
