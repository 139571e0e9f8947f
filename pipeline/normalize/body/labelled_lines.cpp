#include "pipeline/normalize/body/assemble.hpp"

#include "pipeline/normalize/body/line_labels.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::normalize::body {

namespace {

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
