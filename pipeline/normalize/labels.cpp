#include "pipeline/normalize/labels.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace voetnoot::normalize {

namespace {

constexpr std::size_t longest_number = 4;
constexpr int longest_range = 2;  // each of its labels needs a character of its own to be booked

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::optional<int> read_number(std::string_view text, int highest) {
    if (!all_digits(text) || text.size() > longest_number || text.front() == '0') return std::nullopt;
    int number = 0;
    for (const char c : text) number = number * 10 + (c - '0');
    return number <= highest ? std::optional(number) : std::nullopt;
}

// A letter that text recognition takes for a digit, put right.
std::string with_digits(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c == 'l' || c == 'I' || c == '|') c = '1';
        else if (c == 'O' || c == 'o') c = '0';
    }
    return result;
}

std::string_view without_brackets(std::string_view text) {
    if (text.size() > 2 && text.front() == '[' && text.back() == ']')
        return text.substr(1, text.size() - 2);
    if (text.size() > 2 && text.front() == '(' && text.back() == ')')
        return text.substr(1, text.size() - 2);
    if (text.size() > 1 && (text.back() == ')' || text.back() == '.'))
        return text.substr(0, text.size() - 1);
    return text;
}

bool is_sign(std::string_view text) {
    constexpr std::array<std::string_view, 9> signs{"*", "**", "***", "†", "††", "‡", "‡‡", "§", "∗"};
    return std::find(signs.begin(), signs.end(), text) != signs.end();
}

bool is_small_letter(std::string_view text) {
    return text.size() == 1 && text.front() >= 'a' && text.front() <= 'z';
}

bool is_separator(char c) {
    return c == ',' || c == ';' || c == ' ' || c == '\n' || c == '/';
}

// The dash of a range at `position`: its length in bytes, or 0.
std::size_t dash_length(std::string_view text, std::size_t position) {
    if (text.substr(position, 1) == "-") return 1;
    if (text.substr(position, 3) == "–") return 3;
    return 0;
}

}  // namespace

std::string Label::key() const {
    return number ? fmt::format("{}", *number) : printed;
}

std::optional<Label> read_label(std::string_view text, int highest) {
    const std::string_view bare = trim(without_brackets(trim(text)));
    if (const std::optional<int> number = read_number(bare, highest))
        return Label{std::string(bare), number, false};
    if (is_sign(bare)) return Label{std::string(bare), std::nullopt, false};
    if (bare.size() > 1 || bare == "l" || bare == "I" || bare == "|") {
        if (const std::optional<int> number = read_number(with_digits(bare), highest))
            return Label{std::string(bare), number, true};
    }
    if (is_small_letter(bare)) return Label{std::string(bare), std::nullopt, false};
    return std::nullopt;
}

std::vector<ListedLabel> read_label_list(std::string_view text, int highest) {
    std::vector<ListedLabel> labels;
    std::size_t dash_at = std::string_view::npos;
    bool separated = true;
    for (std::size_t i = 0; i < text.size();) {
        if (is_separator(text[i])) {
            separated = true;
            ++i;
            continue;
        }
        if (const std::size_t dash = dash_length(text, i);
            dash != 0 && !labels.empty() && dash_at == std::string_view::npos) {
            dash_at = i;
            separated = true;
            i += dash;
            continue;
        }
        const std::size_t begin = i;
        while (i < text.size() &&
               (is_digit(text[i]) || text[i] == '[' || text[i] == ']' || text[i] == ')'))
            ++i;
        const std::optional<Label> label = read_label(text.substr(begin, i - begin), highest);
        if (!label || !label->number || !separated) return {};
        separated = false;
        if (dash_at != std::string_view::npos) {
            const int from = *labels.back().label.number;
            if (*label->number <= from || *label->number - from > longest_range) return {};
            for (int number = from + 1; number < *label->number; ++number)
                labels.push_back({{fmt::format("{}", number), number, false}, dash_at, begin});
            dash_at = std::string_view::npos;
        }
        labels.push_back({*label, begin, i});
    }
    if (labels.size() < 2 || dash_at != std::string_view::npos) return {};
    return labels;
}

std::vector<std::vector<int>> cuts_of_fused_number(std::string_view digits,
                                                   const std::vector<bool>& known, std::size_t limit) {
    std::vector<std::vector<int>> complete;
    if (!all_digits(digits) || digits.size() < 2 || digits.size() > 12) return complete;
    struct Partial {
        std::vector<int> numbers;
        std::size_t used = 0;
    };
    std::vector<Partial> open{{}};
    while (!open.empty() && complete.size() < limit) {
        const Partial partial = std::move(open.back());
        open.pop_back();
        if (partial.used == digits.size()) {
            if (partial.numbers.size() > 1) complete.push_back(partial.numbers);
            continue;
        }
        for (std::size_t length = 1; length <= longest_number && partial.used + length <= digits.size();
             ++length) {
            const std::optional<int> number =
                read_number(digits.substr(partial.used, length), highest_number);
            if (!number || static_cast<std::size_t>(*number) >= known.size() ||
                !known[static_cast<std::size_t>(*number)])
                continue;
            if (!partial.numbers.empty() && partial.numbers.back() >= *number) continue;
            Partial longer = partial;
            longer.numbers.push_back(*number);
            longer.used += length;
            open.push_back(std::move(longer));
        }
    }
    return complete;
}

}  // namespace voetnoot::normalize
