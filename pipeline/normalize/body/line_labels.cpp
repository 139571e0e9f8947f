#include "pipeline/normalize/body/line_labels.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace voetnoot::normalize::body {

namespace {

std::optional<int> roman(std::string_view digits) {
    constexpr std::array<std::string_view, 20> numbers{
        "i",  "ii",  "iii",  "iv",  "v",  "vi",  "vii",  "viii",  "ix",  "x",
        "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"};
    const auto found = std::find(numbers.begin(), numbers.end(), digits);
    if (found == numbers.end()) return std::nullopt;
    return static_cast<int>(found - numbers.begin()) + 1;
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    return whole && digits.size() <= 2 && is_digit(digits.front()) ? std::optional(value) : std::nullopt;
}

}  // namespace

// One spelling after the other: a grammar would be longer.
std::optional<LabelOfLine> read_label_of(std::string_view line) {
    const std::size_t size = line.find(' ');
    if (size == std::string_view::npos || size < 2 || size > 8) return std::nullopt;
    const std::string_view printed = line.substr(0, size);
    std::string_view core = printed;
    std::string before;
    std::string after;
    if (core.starts_with('(')) {
        before = "(";
        core.remove_prefix(1);
    }
    if (core.ends_with(')') || core.ends_with('.')) {
        after = core.substr(core.size() - 1);
        core.remove_suffix(1);
    }
    if (const std::size_t dot = core.rfind('.'); dot != std::string_view::npos && before.empty()) {
        if (!std::all_of(core.begin(), core.end(), [](char c) { return is_digit(c) || c == '.'; }))
            return std::nullopt;
        before = core.substr(0, dot + 1);
        core.remove_prefix(dot + 1);
        if (!is_digit(before.front()) || after == ")") return std::nullopt;
    } else if (after.empty() || (before == "(" && after != ")")) {
        return std::nullopt;
    }
    if (core.empty()) return std::nullopt;
    const bool capital = core.front() >= 'A' && core.front() <= 'Z';
    if (capital && after != ")") return std::nullopt;  // an initial: "A. de Vries"
    const std::string counted = lower_case(core);
    LabelOfLine label{std::string(printed), before + (capital ? '^' : '#') + after, {}};
    if (const auto value = number(core)) label.readings.push_back({Count::digits, *value});
    if (counted.size() == 1 && counted.front() >= 'a' && counted.front() <= 'z')
        label.readings.push_back({Count::letters, counted.front() - 'a' + 1});
    if (const auto value = roman(counted)) label.readings.push_back({Count::roman, *value});
    if (label.readings.empty()) return std::nullopt;
    return label;
}

bool follows(const LabelOfLine& before, const LabelOfLine& next) {
    if (before.around != next.around) return false;
    return std::any_of(before.readings.begin(), before.readings.end(), [&](const auto& reading) {
        const std::pair wanted{reading.first, reading.second + 1};
        return std::find(next.readings.begin(), next.readings.end(), wanted) != next.readings.end();
    });
}

bool is_first(const LabelOfLine& label) {
    return label.readings.front().second == 1 || label.readings.back().second == 1;
}

draft::Inlines without_label(draft::Inlines line, std::size_t size) {
    auto& text = std::get<draft::Text>(line.front().value);
    const std::size_t rest = std::min(text.text.find_first_not_of(' ', size), text.text.size());
    if (text.text.size() == text.span.end - text.span.begin)
        text.span.begin += static_cast<std::uint32_t>(rest);
    text.text.erase(0, rest);
    if (text.text.empty()) line.erase(line.begin());
    return line;
}

}  // namespace voetnoot::normalize::body
