#include "pipeline/text/attributes.hpp"

#include "pipeline/text/ascii.hpp"

namespace voetnoot {

namespace {

bool ends_word(char c) {
    return is_blank(c) || c == '\n' || c == '\r' || c == '\f' || c == '/' || c == '"' || c == '\'';
}

}  // namespace

// A quote opens a value only behind '=': elsewhere it is one more sign of a name, as for a parser that
// mends.
std::optional<std::size_t> crowded_tag(std::string_view markup) {
    constexpr std::size_t none = std::string_view::npos;
    std::size_t begin = none;
    std::size_t found = 0;
    bool in_word = false;
    char before = '\0';  // the last sign that is not blank
    for (std::size_t at = 0; at < markup.size(); ++at) {
        const char c = markup[at];
        if (begin == none) {
            if (c != '<' || at + 1 == markup.size() || !is_letter(markup[at + 1])) continue;
            begin = at;
            found = 0;
            in_word = true;  // its name
        } else if (c == '>') {
            begin = none;
        } else if ((c == '"' || c == '\'') && before == '=') {
            const std::size_t close = markup.find(c, at + 1);
            if (close == none) return found > most_attributes ? std::optional(begin) : std::nullopt;
            at = close;
            in_word = false;
        } else if (ends_word(c)) {
            in_word = false;
        } else if (!in_word || c == '=') {
            in_word = true;
            if (++found > 2 * most_attributes) return begin;
        }
        if (!is_blank(c) && c != '\n' && c != '\r') before = c;
    }
    return std::nullopt;
}

}  // namespace voetnoot
