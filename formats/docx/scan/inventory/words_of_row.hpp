// What the tables of the inventory are written in: names with a space between two.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace voetnoot::docx::scan::inventory {

template <class Each>
void each_word(std::string_view words, const Each& each) {
    for (std::size_t i = 0; i < words.size();) {
        const std::size_t end = std::min(words.find(' ', i), words.size());
        each(words.substr(i, end - i));
        i = end + 1;
    }
}

}  // namespace voetnoot::docx::scan::inventory
