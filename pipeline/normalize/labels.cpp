#include "pipeline/normalize/labels.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <unicode/uchar.h>

namespace voetnoot::normalize {

namespace {

constexpr std::size_t longest_number = 4;
constexpr int longest_range = 20;

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

// "②" and "２" are 2, "⑿" is 12; other text as it is.
std::string with_plain_numbers(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t from = i;
        const char32_t c = next_code_point(text, i);
        const bool enclosed = (c >= U'\u2460' && c <= U'\u249B') || (c >= U'\u24F5' && c <= U'\u24FE') ||
                              (c >= U'\u2776' && c <= U'\u2793') || (c >= U'\uFF10' && c <= U'\uFF19');
        if (enclosed) result += fmt::format("{:.0f}", u_getNumericValue(static_cast<UChar32>(c)));
        else result += text.substr(from, i - from);
    }
    return result;
}

std::string_view without_brackets(std::string_view text) {
    if (text.size() > 2 && text.front() == '[' && text.back() == ']')
        return text.substr(1, text.size() - 2);
    if (text.size() > 2 && text.front() == '(' && text.back() == ')')
        return text.substr(1, text.size() - 2);
    if (text.size() > 1 && std::string_view(").,;").find(text.back()) != std::string_view::npos)
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

// Those of one letter are letters.
bool is_small_roman(std::string_view text) {
    constexpr std::array<std::string_view, 17> numbers{"ii",  "iii",  "iv",    "vi",   "vii", "viii",
                                                       "ix",  "xi",   "xii",   "xiii", "xiv", "xv",
                                                       "xvi", "xvii", "xviii", "xix",  "xx"};
    return std::find(numbers.begin(), numbers.end(), text) != numbers.end();
}

bool is_separator(char c) {
    return std::string_view(",; \n\t/&+").find(c) != std::string_view::npos;
}

// The dash of a range at `position`: its length in bytes, or 0.
std::size_t dash_length(std::string_view text, std::size_t position) {
    if (text.substr(position, 1) == "-") return 1;
    const std::string_view sign = text.substr(position, 3);
    return sign == "–" || sign == "—" || sign == "−" ? 3 : 0;
}

bool is_and(std::string_view word) {
    constexpr std::array<std::string_view, 6> words{"en", "and", "og", "och", "und", "et"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_up_to(std::string_view word) {
    constexpr std::array<std::string_view, 7> words{"t/m", "tm", "tot", "to", "bis", "til", "à"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Reads a list of labels from left to right.
class ListReader {
public:
    ListReader(std::string_view text, int highest) : text_(text), highest_(highest) {}

    std::vector<ListedLabel> read() {
        std::size_t at = 0;
        std::size_t end = text_.size();
        const std::string_view inner = trim(text_);
        if (inner.size() > 2 && (inner.front() == '[' || inner.front() == '(') &&
            inner.find_first_of("[(", 1) == inner.npos) {  // "[3, 4]"
            at = static_cast<std::size_t>(inner.data() - text_.data()) + 1;
            end = at + inner.size() - 2;
        }
        while (at < end) {
            if (const std::size_t dash = dash_length(text_, at); dash != 0) {
                if (!up_to()) return {};
                at += dash;
            } else if (is_separator(text_[at])) {
                separated_ = true;
                ++at;
            } else {
                const std::size_t begin = at;
                at = end_of_atom(begin, end);
                if (!atom(begin, at)) return {};
            }
        }
        if (labels_.size() < 2 || range_) return {};
        return std::move(labels_);
    }

private:
    // "t/m" is one; brackets end one.
    std::size_t end_of_atom(std::size_t at, std::size_t end) const {
        if (text_.substr(at, 3) == "t/m") return at + 3;
        const bool bracket = text_[at] == '[' || text_[at] == '(';
        for (++at; at < end; ++at) {
            if (bracket && (text_[at] == ']' || text_[at] == ')')) return at + 1;
            if (is_separator(text_[at]) || text_[at] == '[' || text_[at] == '(' ||
                dash_length(text_, at) != 0)
                return at;
        }
        return at;
    }

    bool up_to() {
        if (labels_.empty() || range_) return false;
        return range_ = separated_ = true;
    }

    // "1 y 2", "3 a 5": words that are labels elsewhere.
    bool stands_between_numbers(std::size_t begin, std::size_t end) const {
        const std::size_t next = text_.find_first_not_of(' ', end);
        return !labels_.empty() && labels_.back().label.number && !range_ && begin >= 2 &&
               text_[begin - 1] == ' ' && is_digit(text_[begin - 2]) && next != text_.npos &&
               next != end && is_digit(text_[next]);
    }

    bool atom(std::size_t begin, std::size_t end) {
        const std::string_view text = text_.substr(begin, end - begin);
        if (stands_between_numbers(begin, end)) {
            if (text == "y" || text == "e" || text == "u.") return separated_ = true;
            if (text == "a") return up_to();
        }
        if (!labels_.empty() && is_and(text)) return separated_ = true;
        if (!labels_.empty() && is_up_to(text)) return up_to();
        const std::optional<Label> label = read_label(text, highest_);
        if (!label || label->misread || !(separated_ || text.front() == '[')) return false;
        if (range_ && !fill(*label, begin)) return false;
        labels_.push_back({*label, begin, end});
        separated_ = range_ = false;
        return true;
    }

    // The labels that the range means, but for its first and its last.
    bool fill(const Label& last, std::size_t at) {
        const Label first = labels_.back().label;
        if (!first.number || !last.number) return false;
        if (*last.number <= *first.number || *last.number - *first.number > longest_range) return false;
        for (int number = *first.number + 1; number < *last.number; ++number)
            labels_.push_back({{fmt::format("{}", number), number, false}, at, at});
        return true;
    }

    std::string_view text_;
    int highest_;
    std::vector<ListedLabel> labels_;
    bool separated_ = true;
    bool range_ = false;  // the last sign was a dash
};

}  // namespace

std::string Label::key() const {
    return number ? fmt::format("{}", *number) : printed;
}

std::optional<Label> read_label(std::string_view text, int highest) {
    const std::string plain = with_plain_numbers(trim(text));
    const std::string_view bare = trim(without_brackets(plain));
    if (const std::optional<int> number = read_number(bare, highest))
        return Label{std::string(bare), number, false};
    if (is_sign(bare)) return Label{std::string(bare), std::nullopt, false};
    if (bare.size() > 1 || bare == "l" || bare == "I" || bare == "|") {
        if (const std::optional<int> number = read_number(with_digits(bare), highest))
            return Label{std::string(bare), number, true};
    }
    if (is_small_letter(bare) || is_small_roman(bare))
        return Label{std::string(bare), std::nullopt, false};
    return std::nullopt;
}

std::vector<ListedLabel> read_label_list(std::string_view text, int highest) {
    return ListReader(text, highest).read();
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
