// Text of an element as it comes from the parser, with the bytes that each of its bytes comes from; and
// the words in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::docx::scan {

struct PlacedWord {
    std::string text;  // empty: only white space is left
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool space_before = false;
};

class PlacedText {
public:
    void add(std::string_view text, std::uint32_t begin, std::uint32_t end);
    // Its words; then it is empty. White space at its ends counts where it is preserved.
    std::vector<PlacedWord> take(bool preserve);

private:
    std::string text_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places_;
};

}  // namespace voetnoot::docx::scan
