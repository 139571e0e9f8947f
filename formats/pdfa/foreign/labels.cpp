#include "formats/pdfa/foreign/labels.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace voetnoot::pdfa::foreign {

namespace {

// U+FFFF where it is no digit.
char32_t digit_of(char32_t c) {
    if (c >= '0' && c <= '9') return c;
    if (c == 0xB9) return '1';
    if (c == 0xB2 || c == 0xB3) return c - 0xB2 + '2';
    if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return c - 0x2070 + '0';
    return 0xFFFF;
}

std::string in_ascii_digits(std::string_view text) {
    std::string digits;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        append_code_point(digits, digit_of(c) == 0xFFFF ? c : digit_of(c));
    }
    return digits;
}

bool is_sign(std::string_view text) {
    return is_one_of(text, {"*", "**", "***", "\u2020", "\u2021", "\u2020\u2020", "\u2021\u2021"});
}

// Of the rows of signs in which some count their notes; on the line they are text.
bool is_sign_of_a_row(std::string_view text) {
    return is_one_of(text,
                     {"\u00A7", "\u00B6", "\u2016", "\u00A7\u00A7", "\u00B6\u00B6", "\u2016\u2016"});
}

bool is_letter_or_numeral(std::string_view text) {
    return (text.size() == 1 && text[0] >= 'a' && text[0] <= 'z') || number_of_numeral(text);
}

std::string_view without_frame(std::string_view text) {
    while (!text.empty() && (text.front() == '[' || text.front() == '(')) text.remove_prefix(1);
    while (!text.empty() && std::string_view("]).:,;").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    return text;
}

// What it begins with, up to a gap, another height, or the end of its link.
LineLabel beginning_of(const Line& line) {
    LineLabel found{{}, 0, line.tokens.front().height == Height::raised};
    for (const Token& token : line.tokens) {
        const Token& first = line.tokens.front();
        if (found.tokens > 0 && (!token.tight || token.height != first.height ||
                                 (token.link != first.link && !number_of(token.text))))
            break;
        found.label += token.text;
        ++found.tokens;
    }
    return found;
}

}  // namespace

bool is_superscript_digits(std::string_view text) {
    if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return false;
    for (std::size_t at = 0; at < text.size();)
        if (digit_of(next_code_point(text, at)) == 0xFFFF) return false;
    return true;
}

std::optional<unsigned> number_of(std::string_view label) {
    if (label.empty() || label.size() > 9) return std::nullopt;
    unsigned number = 0;
    for (const char c : label) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number;
}

std::optional<unsigned> number_of_numeral(std::string_view label) {
    constexpr std::array<std::pair<std::string_view, unsigned>, 9> parts{{{"c", 100},
                                                                          {"xc", 90},
                                                                          {"l", 50},
                                                                          {"xl", 40},
                                                                          {"x", 10},
                                                                          {"ix", 9},
                                                                          {"v", 5},
                                                                          {"iv", 4},
                                                                          {"i", 1}}};
    constexpr std::size_t longest = 12;
    if (label.empty() || label.size() > longest) return std::nullopt;
    unsigned number = 0;
    std::string_view rest = label;
    for (const auto& [part, value] : parts) {
        const bool once = value != 100 && value != 10 && value != 1;
        for (std::size_t times = 0; rest.starts_with(part) && times < (once ? 1U : 3U); ++times) {
            rest.remove_prefix(part.size());
            number += value;
        }
    }
    return rest.empty() ? std::optional(number) : std::nullopt;
}

std::optional<std::string> bare_label(std::string_view text, bool raised) {
    const std::string digits = in_ascii_digits(text);
    const std::string_view bare = without_frame(digits);
    if (is_sign(bare) || (raised && (is_sign_of_a_row(bare) || is_letter_or_numeral(bare))))
        return std::string(bare);
    if (bare.size() > 4 || !number_of(bare) || bare.front() == '0') return std::nullopt;
    return std::string(bare);
}

std::optional<LineLabel> label_of(const Line& line) {
    LineLabel found = beginning_of(line);
    const auto label = bare_label(found.label, found.raised);
    if (!label) return std::nullopt;
    found.label = *label;
    return found;
}

std::optional<LineLabel> numeral_of(const Line& line) {
    LineLabel found = beginning_of(line);
    found.label = without_frame(found.label);
    return number_of_numeral(found.label) ? std::optional(std::move(found)) : std::nullopt;
}

bool Due::is(std::string_view mark) const {
    const std::string digits = in_ascii_digits(mark);
    const std::string_view bare = without_frame(digits);
    const bool framed = !bare.empty() && (mark.front() == '[' || mark.front() == '(');
    return framed || number_of(bare) == last_ + 1;
}

void Due::pass(std::string_view mark, const std::vector<std::string>& labels) {
    if (!labels.empty()) last_ = number_of(labels.back()).value_or(last_);
    else if (is(mark)) ++last_;
}

std::optional<LineLabel> numeral_or_sign_of(const Line& line) {
    LineLabel found = beginning_of(line);
    return is_sign_of_a_row(found.label) ? std::optional(std::move(found)) : numeral_of(line);
}

std::vector<std::string> pieces(std::string_view mark) {
    std::vector<std::string> found;
    const std::string digits = in_ascii_digits(mark);
    std::string_view rest = digits;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(",;"), rest.size());
        const std::string_view piece = without_frame(rest.substr(0, end));
        if (!piece.empty()) found.emplace_back(piece);
        rest.remove_prefix(std::min(rest.size(), end + 1));
    }
    return found;
}

}  // namespace voetnoot::pdfa::foreign
