#include "pipeline/normalize/page_number.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace voetnoot::normalize {

namespace {

bool is_number(std::string_view word) {
    return !word.empty() && word.size() <= 4 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find(' ', i), text.size());
        if (end > i) result.emplace_back(text.substr(i, end - i));
        i = end + 1;
    }
    return result;
}

}  // namespace

bool is_page_number(std::string_view line) {
    if (line.size() > 40) return false;
    std::string parted;  // "2/5" as three words
    for (const char c : fold(lower_case(line))) parted += c == '/' ? " / " : std::string(1, c);
    const std::vector<std::string> words = split(parted);
    if (words.size() == 3 && is_one_of(words[0], {"-", "–"}) && is_number(words[1]) &&
        words[2] == words[0])
        return true;
    if (words.size() != 2 && words.size() != 4) return false;
    if (!is_one_of(words[0],
                   {"pagina", "page", "seite", "side", "sida", "blad", "blz.", "pag.", "p."}) ||
        !is_number(words[1]))
        return false;
    return words.size() == 2 ||
           (is_one_of(words[2], {"van", "of", "von", "av", "af", "de", "sur", "/"}) &&
            is_number(words[3]));
}

}  // namespace voetnoot::normalize
