#include "formats/pdfa/foreign/page.hpp"

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

std::string text_of(const Line& line) {
    std::string text;
    for (const Token& token : line.tokens) {
        if (!text.empty() && !token.tight) text += ' ';
        text += token.text;
    }
    return text;
}

}  // namespace voetnoot::pdfa::foreign
