#include "formats/pdfa/foreign/page.hpp"

#include <algorithm>
#include <map>
#include <utility>

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

void cut_line(Line line, const std::vector<bool>& begins, std::vector<Line>& pieces) {
    if (std::find(begins.begin(), begins.end(), true) == begins.end())
        return pieces.push_back(std::move(line));
    std::vector<Token> tokens = std::exchange(line.tokens, {});
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i == 0 || begins[i]) pieces.push_back(line);
        pieces.back().tokens.push_back(std::move(tokens[i]));
        if (i + 1 == tokens.size() || begins[i + 1]) measure(pieces.back());
    }
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
