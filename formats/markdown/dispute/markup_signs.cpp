#include "formats/markdown/dispute/markup_signs.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace voetnoot::markdown::dispute {
namespace {

// Is this "<s>", "</del class=x>" or the like, up to a '>' at `close`?
bool gives_style(std::string_view tag) {
    static constexpr std::array<std::string_view, 6> names{"del", "ins", "mark", "s", "strike", "u"};
    const std::size_t from = tag.starts_with("</") ? 2 : 1;
    const std::size_t to = std::min(tag.find_first_of(" \t\r\n/>", from), tag.size());
    const std::string name = lower_case(tag.substr(from, to - from));
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::vector<std::uint32_t> style_signs(std::string_view letter, std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> signs;
    std::size_t open = letter.npos;
    for (std::uint32_t at = begin; at < end; ++at) {
        if (letter[at] == '~') signs.push_back(at);
        else if (letter[at] == '<') open = at;
        else if (letter[at] == '>' && open != letter.npos) {
            if (gives_style(letter.substr(open, at + 1 - open))) {
                signs.push_back(static_cast<std::uint32_t>(open));
                signs.push_back(at);
            }
            open = letter.npos;
        }
    }
    std::sort(signs.begin(), signs.end());
    return signs;
}

std::vector<std::uint32_t> item_signs(std::string_view letter, std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> signs;
    bool leads = true;  // nothing but quotes, white space and items before it on its line
    for (std::uint32_t at = begin; at < end; ++at) {
        const char c = letter[at];
        if (c == '\n' || c == '\r') leads = true;
        if (!leads || c == '>' || c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
        std::uint32_t sign = at;
        while (sign < end && is_digit(letter[sign])) ++sign;
        const std::string_view marks = sign == at ? "-+*" : ".)";
        leads = sign < end && marks.find(letter[sign]) != marks.npos;
        if (leads) signs.push_back(sign);
        at = std::min(sign, end - 1);
    }
    return signs;
}

}  // namespace voetnoot::markdown::dispute
