#include "formats/markdown/scan/comments.hpp"
#include "formats/markdown/scan/html/elements.hpp"
#include "formats/markdown/scan/lexer.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace voetnoot::markdown::scan {
namespace {

std::string_view element_name(std::string_view tag) {
    const std::size_t from = tag.starts_with("</") ? 2 : 1;
    return tag.substr(from, std::min(tag.find_first_of(" \t\r\n/>", from), tag.size()) - from);
}

Kind kind_of(html::Use use) {
    switch (use) {
        case html::Use::carried:
            return Kind::html_carried;
        case html::Use::harmless:
        case html::Use::silent:  // its content is told
            return Kind::html_harmless;
        case html::Use::altered:
            return Kind::html_altered;
        case html::Use::embedded:
            return Kind::html_embedded;
    }
    return Kind::unknown;
}

bool is_switch(std::string_view attribute) {
    constexpr std::array<std::string_view, 24> names{
        "allowfullscreen", "async",   "autofocus",  "autoplay", "checked",        "compact",
        "controls",        "default", "defer",      "disabled", "formnovalidate", "hidden",
        "inert",           "ismap",   "itemscope",  "loop",     "multiple",       "muted",
        "nomodule",        "noshade", "novalidate", "nowrap",   "open",           "reversed"};
    return std::find(names.begin(), names.end(), attribute) != names.end();
}

// What a tag says in words: "<b vul hier in>", and a title that only a browser shows.
enum class Said { nothing, title, words };
Said said_by(std::string_view tag, std::size_t name_end) {
    Said said = Said::nothing;
    for (std::size_t i = name_end; i < tag.size();) {
        i = tag.find_first_not_of(" \t\r\n\f/>", i);
        if (i == tag.npos) break;
        const std::size_t end = std::min(tag.find_first_of("= \t\r\n/>", i), tag.size());
        const std::string name = lower_case(tag.substr(i, end - i));
        std::size_t value = tag.find_first_not_of(" \t\r\n\f", end);
        if (value == tag.npos || tag[value] != '=') {
            if (!is_switch(name) && count_words(name) != 0) return Said::words;
            i = std::max(end, i + 1);
            continue;
        }
        value = std::min(tag.find_first_not_of(" \t\r\n\f", value + 1), tag.size() - 1);
        const bool quoted = tag[value] == '"' || tag[value] == '\'';
        const std::size_t past = std::min(
            quoted ? tag.find(tag[value], value + 1) : tag.find_first_of("> \t\r\n", value), tag.size());
        if (name == "title" && count_words(tag.substr(value, past - value)) != 0) said = Said::title;
        i = past + (quoted ? 1 : 0);
    }
    return said;
}

}  // namespace

std::size_t Lexer::angle(std::size_t at, std::size_t gap_end) {
    const std::string_view rest = letter_.substr(at, gap_end - at);
    const std::size_t length = markup_.length(at);
    const std::size_t end = at + length;
    if (rest.starts_with("<!--")) {
        if (length != 0 && end <= gap_end)
            return piece(kind_of_comment(letter_.substr(at, length)), at, end);
        return piece(Kind::unknown_words, at, gap_end);  // never closed
    }
    if (rest.starts_with("<?") || rest.starts_with("<!")) {
        // Not every parser asks for the "?".
        const std::size_t close = rest.find('>');
        const std::size_t past = length != 0 && end <= gap_end ? end
                                 : close != npos               ? at + close + 1
                                                               : gap_end;
        return piece(rest[1] == '?' ? Kind::instruction : Kind::declaration, at, past);
    }
    if (const html::Element* const known = html::find_element(element_name(rest))) {
        const std::size_t close = letter_.find('>', at);
        const std::size_t tag = length != 0 ? length : close == npos ? 0 : close + 1 - at;
        if (tag != 0) return element(at, tag, gap_end);
        return piece(kind_of(known->use), at, gap_end);
    }
    if (gap_end == at + 1) return piece(Kind::autolink_bracket, at, at + 1);
    return unknown(at, gap_end);
}

std::size_t Lexer::element(std::size_t at, std::size_t length, std::size_t gap_end) {
    const std::string_view tag = letter_.substr(at, length);
    const std::string_view name = element_name(tag);
    const html::Element& element = *html::find_element(name);
    Kind kind = kind_of(element.use);
    const bool closing = tag.starts_with("</");
    if (closing && kind != Kind::html_carried) kind = Kind::html_harmless;  // told where it opens
    const Said said = closing ? Said::nothing : said_by(tag, name.size() + 1);
    if (said == Said::words) kind = Kind::unknown_words;
    else if (said == Said::title && kind != Kind::html_embedded) kind = Kind::html_unseen;
    const std::size_t end = piece(kind, at, at + length);
    if (element.use != html::Use::silent || closing || end >= gap_end) return end;
    const std::string_view inner = letter_.substr(end, gap_end - end);
    const std::size_t close = lower_case(inner).find("</" + lower_case(name));
    const std::size_t inner_end = close == npos ? gap_end : end + close;
    const std::size_t first = skip_white(end, inner_end);
    return first == inner_end ? end : piece(Kind::html_silent, first, inner_end);
}

}  // namespace voetnoot::markdown::scan
