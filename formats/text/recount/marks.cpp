#include "formats/text/recount/marks.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace voetnoot::text::recount {
namespace {

constexpr std::size_t most_digits = 6;  // of a code point, in hexadecimal

// "\{a0}": the code point and the length, or a length of 0.
std::size_t numbered(std::string_view text, char32_t& c) {
    if (text.substr(0, 2) != "\\{") return 0;
    const std::size_t close = text.substr(0, most_digits + 3).find('}');
    if (close == std::string_view::npos || close == 2) return 0;
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + close, number, 16);
    const bool surrogate = number >= 0xD800 && number < 0xE000;
    if (error != std::errc() || end != text.data() + close || number > 0x10FFFF || surrogate) return 0;
    c = number;
    return close + 1;
}

// What is between a bracket and the first unescaped sign of `ends`; nothing where white space or the
// end comes first.
std::optional<std::size_t> tight_until(std::string_view text, std::size_t from, std::string_view ends) {
    while (from < text.size()) {
        const char c = text[from];
        if (c == ' ' || c == '\n') return std::nullopt;
        if (ends.find(c) != std::string_view::npos) return from;
        from += c == '\\' ? escape_length(text.substr(from)) : 1;
    }
    return std::nullopt;
}

// Up to four digits and a letter, or up to three of * † ‡.
std::size_t plain_label_end(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    while (at < text.size() && at < begin + 4 && is_digit(text[at])) ++at;
    if (at > begin) return at < text.size() && text[at] >= 'a' && text[at] <= 'z' ? at + 1 : at;
    for (int signs = 0; signs < 3; ++signs) {
        const std::string_view rest = text.substr(at);
        if (rest.substr(0, 1) == "*") at += 1;
        else if (rest.substr(0, 3) == "\u2020" || rest.substr(0, 3) == "\u2021") at += 3;
        else break;
    }
    return at;
}

}  // namespace

std::optional<ReferenceMark> read_reference(std::string_view text) {
    if (text.size() < 3 || text[0] != '[') return std::nullopt;
    ReferenceMark mark;
    std::size_t label_end = 0;
    if (text[1] == '^') {
        const auto end = tight_until(text, 2, "[]?/<");
        if (!end) return std::nullopt;
        label_end = *end;
        mark.label = unescaped(text.substr(2, label_end - 2));
    } else {
        label_end = plain_label_end(text, 1);
        if (label_end == 1) return std::nullopt;
        mark.label = text.substr(1, label_end - 1);
    }
    std::size_t at = label_end;
    if (at < text.size() && text[at] == '?') {
        mark.dangling = true;
        ++at;
    } else if (at < text.size() && text[at] == '/') {
        do ++at;
        while (at < text.size() && is_digit(text[at]));
    }
    if (at >= text.size() || text[at] != ']') return std::nullopt;
    mark.key = text.substr(1, at - 1);
    mark.length = at + 1;
    return mark;
}

std::optional<TargetMark> read_target(std::string_view text) {
    if (text.empty() || text[0] != '<') return std::nullopt;
    const auto end = tight_until(text, 1, "<>");
    if (!end || text[*end] != '>') return std::nullopt;
    return TargetMark{unescaped(text.substr(1, *end - 1)), *end + 1};
}

std::optional<PlaceMark> read_place(std::string_view text) {
    if (!text.starts_with("{#")) return std::nullopt;
    std::size_t end = 2;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == 2 || end >= text.size() || text[end] != '}') return std::nullopt;
    return PlaceMark{text.substr(2, end - 2), end + 1};
}

std::optional<StyleSign> read_style_sign(std::string_view text) {
    const std::string_view sign = text.substr(0, style_sign_length);
    if (sign == "~~") return StyleSign{Style::struck, true, true};
    if (sign == "{+") return StyleSign{Style::inserted, true, false};
    if (sign == "+}") return StyleSign{Style::inserted, false, true};
    if (sign == "{_") return StyleSign{Style::underlined, true, false};
    if (sign == "_}") return StyleSign{Style::underlined, false, true};
    if (sign == "{=") return StyleSign{Style::highlighted, true, false};
    if (sign == "=}") return StyleSign{Style::highlighted, false, true};
    return std::nullopt;
}

std::size_t escape_length(std::string_view text) {
    char32_t c = 0;
    if (const std::size_t length = numbered(text, c)) return length;
    if (text.size() < 2 || text[1] == ' ' || text[1] == '\n') return 1;
    std::size_t at = 1;
    next_code_point(text, at);
    return at;
}

void append_unescaped(std::string& out, std::string_view escape) {
    char32_t c = 0;
    if (numbered(escape, c) != 0) append_code_point(out, c);
    else out += escape.size() == 1 ? escape : escape.substr(1);
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = text[at] == '\\' ? escape_length(text.substr(at)) : 1;
        if (text[at] == '\\') append_unescaped(out, text.substr(at, length));
        else out += text[at];
        at += length;
    }
    return out;
}

}  // namespace voetnoot::text::recount
