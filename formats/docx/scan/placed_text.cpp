#include "formats/docx/scan/placed_text.hpp"

#include "pipeline/text/text.hpp"

#include <utility>

namespace voetnoot::docx::scan {

namespace {

bool is_xml_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

void PlacedText::add(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    const bool exact = text.size() == end - begin;
    for (std::size_t i = 0; i < text.size(); ++i) {
        text_ += text[i];
        const auto at = static_cast<std::uint32_t>(exact ? begin + i : begin);
        places_.emplace_back(at, exact ? at + 1 : end);
    }
}

std::vector<PlacedWord> PlacedText::take(bool preserve) {
    std::vector<PlacedWord> words;
    std::size_t first = 0;
    std::size_t last = text_.size();
    while (!preserve && first < last && is_xml_space(text_[first])) ++first;
    while (!preserve && last > first && is_xml_space(text_[last - 1])) --last;
    bool space = false;
    std::size_t begin = first;
    for (std::size_t i = first; i <= last;) {
        const std::size_t here = i;
        const bool ends = i == last || is_white_space(next_code_point(text_, i));
        if (i == here) ++i;
        if (!ends) continue;
        if (here > begin)
            words.push_back({text_.substr(begin, here - begin), places_[begin].first,
                             places_[here - 1].second, std::exchange(space, false)});
        if (here < last) space = true;
        begin = i;
    }
    if (space) words.push_back({{}, 0, 0, true});
    text_.clear();
    places_.clear();
    return words;
}

}  // namespace voetnoot::docx::scan
