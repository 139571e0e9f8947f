#include "formats/pdfa/foreign/page.hpp"

#include <algorithm>
#include <map>

namespace voetnoot::pdfa::foreign {

Box upright(const Box& box, Turn turn) {
    switch (turn % 4) {
        case 1:
            return {box.bottom, -box.right, box.top, -box.left};
        case 2:
            return {-box.right, -box.top, -box.left, -box.bottom};
        case 3:
            return {-box.top, box.left, -box.bottom, box.right};
        default:
            return box;
    }
}

Box on_page(const Box& box, Turn turn) {
    return upright(box, 4 - turn % 4);
}

void measure(Line& line) {
    line.box = line.tokens.front().box;
    std::map<double, std::size_t> sizes;
    for (const Token& token : line.tokens) {
        line.box = recount::around(line.box, token.box);
        if (token.height == Height::line) sizes[token.size] += token.text.size();
    }
    const auto most = std::max_element(sizes.begin(), sizes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != sizes.end()) line.size = most->first;
    line.tokens.front().tight = false;
}

std::string text_of(const Line& line) {
    std::string text;
    for (const Token& token : line.tokens) {
        if (!text.empty() && !token.tight) text += ' ';
        text += token.text;
    }
    return text;
}

}  // namespace voetnoot::pdfa::foreign
