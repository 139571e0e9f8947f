#include "pipeline/normalize/body/assemble.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::normalize::body {

namespace {

enum class Count { letters, roman, digits };

struct LabelOfLine {
    std::string printed;
    std::string around;                           // what must be equal along a list: "(#)", "1.#"
    std::vector<std::pair<Count, int>> readings;  // "i" is a letter and a number
};

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

// "a)", "(a)", "a.", "(iv)", "(2)", "1.2", "1.2." One spelling after the other: a grammar would be
// longer.
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
    LabelOfLine label{std::string(printed), before + '#' + after, {}};
    if (const auto value = number(core)) label.readings.push_back({Count::digits, *value});
    if (core.size() == 1 && core.front() >= 'a' && core.front() <= 'z')
        label.readings.push_back({Count::letters, core.front() - 'a' + 1});
    if (const auto value = roman(core)) label.readings.push_back({Count::roman, *value});
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

// The line without its label, which is in its first text.
draft::Inlines without_label(draft::Inlines line, std::size_t size) {
    auto& text = std::get<draft::Text>(line.front().value);
    const std::size_t rest = std::min(text.text.find_first_not_of(' ', size), text.text.size());
    if (text.text.size() == text.span.end - text.span.begin)
        text.span.begin += static_cast<std::uint32_t>(rest);
    text.text.erase(0, rest);
    if (text.text.empty()) line.erase(line.begin());
    return line;
}

struct LineOfText {
    NodeRange range;
    std::optional<LabelOfLine> label;
};

std::vector<LineOfText> labelled(const draft::Inlines& content) {
    std::vector<LineOfText> lines;
    for (const NodeRange& range : node_lines(content)) {
        LineOfText line{range, {}};
        const auto* text =
            range.begin < range.end ? std::get_if<draft::Text>(&content[range.begin].value) : nullptr;
        if (text != nullptr) line.label = read_label_of(text->text);
        lines.push_back(std::move(line));
    }
    return lines;
}

// Where the list begins: at two labels that count on, or at a first one behind what announces it.
std::size_t begin_of_list(const draft::Inlines& content, const std::vector<LineOfText>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].label) continue;
        const auto next = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.end(),
                                       [](const LineOfText& line) { return line.label.has_value(); });
        if (next != lines.end() && follows(*lines[i].label, *next->label)) return i;
        if (i == 0 || !is_first(*lines[i].label) || lines[i].label->around == "#.") continue;
        const std::string before(trim(flat_text(copy(content, lines[i - 1].range))));
        if (before.ends_with(':') || before.ends_with(';')) return i;
    }
    return lines.size();
}

}  // namespace

draft::Blocks read_labelled_lines(const draft::Paragraph& paragraph) {
    draft::Blocks blocks;
    const draft::Inlines& content = paragraph.content;
    const std::vector<LineOfText> lines = labelled(content);
    const std::size_t first = begin_of_list(content, lines);
    if (first == lines.size()) {
        blocks.push_back({paragraph});
        return blocks;
    }
    if (first > 0) {
        draft::Inlines before = copy(content, {0, lines[first - 1].range.end});
        const Span span = span_of(before);
        blocks.push_back({draft::Paragraph{std::move(before), span}});
    }
    draft::List list{true, {}, {}};
    const LabelOfLine* last = nullptr;
    for (std::size_t i = first; i < lines.size();) {
        std::size_t end = i + 1;
        last = &*lines[i].label;
        while (end < lines.size() && !(lines[end].label && follows(*last, *lines[end].label))) ++end;
        const NodeRange range{lines[i].range.begin, lines[end - 1].range.end};
        const draft::Inlines whole = copy(content, range);
        const Span span = span_of(whole);
        draft::Inlines text = without_label(whole, last->printed.size());
        const Span span_of_text = text.empty() ? span : span_of(text);
        draft::ListItem item{last->printed, {}, span};
        item.content.push_back({draft::Paragraph{std::move(text), span_of_text}});
        list.items.push_back(std::move(item));
        i = end;
    }
    list.span = join(list.items.front().span, list.items.back().span);
    blocks.push_back({std::move(list)});
    return blocks;
}

}  // namespace voetnoot::normalize::body
