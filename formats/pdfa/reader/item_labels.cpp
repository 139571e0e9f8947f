#include "formats/pdfa/reader/item_labels.hpp"

#include "formats/pdfa/foreign/labels.hpp"
#include "pipeline/text/text.hpp"

namespace voetnoot::pdfa::reader {

namespace {

constexpr double left_of_text = 3;  // em: a label stands at most so far from its text

// A sign of a symbol font may have any code for private use, or none that the file tells.
bool is_nameless(std::string_view text) {
    std::size_t at = 0;
    const char32_t c = next_code_point(text, at);
    return at == text.size() && ((c >= 0xE000 && c <= 0xF8FF) || c == 0xFFFD);
}

bool is_bullet(std::string_view text) {
    return is_nameless(text) || is_one_of(text, {"\u2022", "\u25CF", "\u25AA", "\u25A0", "\u25E6",
                                                 "\u2023", "\u27A2", "\u2013", "-", "\u2212", "o",
                                                 "\u2043", "\u2610", "\u2713", "\u2714", "\u00B7", "*"});
}

// Without its sign, or nothing where it has none.
std::string_view bare(std::string_view text) {
    if (text.size() < 2 || text.size() > 6) return {};
    if (text.front() == '(' && text.back() == ')') return text.substr(1, text.size() - 2);
    return text.back() == '.' || text.back() == ')' ? text.substr(0, text.size() - 1)
                                                    : std::string_view();
}

bool is_number_label(std::string_view text) {
    text = bare(text);
    if (text.empty()) return false;
    const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
    const bool letter =
        text.size() == 1 && ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'));
    const bool roman = text.find_first_not_of("ivx") == std::string_view::npos;
    return (digits && text.size() <= 3) || letter || roman;
}

}  // namespace

std::optional<ItemLabel> item_label(const foreign::Line& line) {
    const std::size_t from = line.label;
    if (line.tokens.size() < from + 2) return std::nullopt;
    const foreign::Token& token = line.tokens[from];
    const foreign::Token& next = line.tokens[from + 1];
    if (token.height != foreign::Height::line || next.tight) return std::nullopt;
    const bool bullet = is_bullet(token.text);
    if (!bullet && !is_number_label(token.text)) return std::nullopt;
    const double gap = next.box.left - token.box.right;
    if (gap > left_of_text * line.size * 2) return std::nullopt;
    // A dash within a sentence, and "A. de Vries", stand a blank before what follows.
    if (gap < widest_blank * line.size &&
        (token.text == "o" || token.text == "-" || token.text == "\u2013" || !bullet) &&
        !(token.text.back() == '.' && token.text[0] >= '0' && token.text[0] <= '9') &&
        token.text.back() != ')')
        return std::nullopt;
    return ItemLabel{1, !bullet, next.box.left};
}

bool is_first_label(std::string_view label) {
    return is_one_of(bare(label), {"1", "a", "A", "i"});
}

bool is_next_label(std::string_view label, std::string_view next_label) {
    const std::string_view one = bare(label);
    const std::string_view next = bare(next_label);
    if (one.empty() || next.empty() || label.back() != next_label.back() ||
        (label.front() == '(') != (next_label.front() == '('))
        return false;
    const auto number = foreign::number_of(one);
    const auto next_number = foreign::number_of(next);
    if (number && next_number) return *number + 1 == *next_number;
    return one.size() == 1 && next.size() == 1 && one[0] + 1 == next[0];
}

}  // namespace voetnoot::pdfa::reader
