#include "formats/markdown/scan/html/signs.hpp"

#include "pipeline/text/ascii.hpp"

namespace voetnoot::markdown::scan::html {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_white(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace

std::size_t MarkupFinder::past(std::string_view what, std::size_t from, std::size_t& none_after) const {
    if (from >= none_after) return npos;
    const std::size_t found = letter_.find(what, from);
    if (found != npos) return found + what.size();
    none_after = from;
    return npos;
}

std::size_t MarkupFinder::length(std::size_t at) {
    const std::string_view rest = letter_.substr(at, 9);
    if (!rest.starts_with('<') || rest.size() < 3) return 0;
    std::size_t end = npos;
    if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) end = letter_.find('>', at) + 1;
    else if (rest.starts_with("<!--")) end = past("-->", at + 4, no_comment_);
    else if (rest == "<![CDATA[") end = past("]]>", at + rest.size(), no_section_);
    else if (rest[1] == '?') end = past("?>", at + 2, no_instruction_);
    else if (rest[1] == '!' && is_letter(rest[2])) end = past(">", at + 2, no_bracket_);
    else return tag(at);
    return end == npos ? 0 : end - at;
}

std::size_t MarkupFinder::value_end(std::size_t at) {
    if (letter_[at] == '"') return past("\"", at + 1, no_quote_);
    if (letter_[at] == '\'') return past("'", at + 1, no_apostrophe_);
    const std::size_t end = letter_.find_first_of(" \t\r\n\"'=<>`", at);
    return end == at ? npos : end;
}

// CommonMark 6.6, open and closing tags, sign by sign.
std::size_t MarkupFinder::tag(std::size_t at) {
    std::size_t i = at + 1;
    const bool closing = letter_[i] == '/';
    if (closing) ++i;
    if (i >= letter_.size() || !is_letter(letter_[i])) return 0;
    while (i < letter_.size() && (is_alphanumeric(letter_[i]) || letter_[i] == '-' || letter_[i] == '_'))
        ++i;
    while (i < letter_.size()) {
        const std::size_t before = i;
        while (i < letter_.size() && is_white(letter_[i])) ++i;
        if (letter_.substr(i, 1) == ">") return i + 1 - at;
        if (closing) return 0;
        if (letter_.substr(i, 2) == "/>") return i + 2 - at;
        if (i == before || i == letter_.size()) return 0;
        if (!is_letter(letter_[i]) && letter_[i] != '_' && letter_[i] != ':') return 0;
        while (i < letter_.size() && (is_alphanumeric(letter_[i]) || letter_[i] == '_' ||
                                      letter_[i] == ':' || letter_[i] == '.' || letter_[i] == '-'))
            ++i;
        std::size_t value = i;
        while (value < letter_.size() && is_white(letter_[value])) ++value;
        if (letter_.substr(value, 1) != "=") continue;
        ++value;
        while (value < letter_.size() && is_white(letter_[value])) ++value;
        if (value == letter_.size()) return 0;
        i = value_end(value);
        if (i == npos) return 0;
    }
    return 0;
}

}  // namespace voetnoot::markdown::scan::html
