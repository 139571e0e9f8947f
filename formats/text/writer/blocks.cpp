#include "formats/text/writer/blocks.hpp"

#include "formats/text/writer/columns.hpp"
#include "formats/text/writer/escape.hpp"
#include "formats/text/writer/syntax.hpp"
#include "pipeline/document/visit.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <iterator>

namespace voetnoot::text::writer {
namespace {

bool is_list(const Block& block) {
    return std::holds_alternative<List>(block.value);
}

Lines paragraph(std::string_view text, std::size_t width) {
    Lines lines = wrap(text, width);
    if (lines.empty()) lines.emplace_back(nothing);
    return lines;
}

Lines preformatted(const Preformatted& node) {
    Lines lines;
    for (const std::string& text : node.lines) {
        std::string line = ": ";
        append_literal(line, clean(text), {});
        lines.emplace_back(line, 0, line.find_last_not_of(' ') + 1);
    }
    if (lines.empty()) lines.emplace_back(":");
    return lines;
}

}  // namespace

void append(Lines& lines, Lines&& more) {
    std::move(more.begin(), more.end(), std::back_inserter(lines));
}

void append_prefixed(Lines& lines, const Lines& more, std::string_view prefix) {
    const std::string_view bare = prefix.substr(0, prefix.find_last_not_of(' ') + 1);
    for (const std::string& line : more)
        lines.push_back(std::string(line.empty() ? bare : prefix) + line);
}

Lines BlockWriter::blocks(const Blocks& content, std::size_t width, bool tight) const {
    Lines lines;
    for (const Block& block : content) {
        Lines more = visit_node(
            block, [&](const Heading& node) { return heading(node, width); },
            [&](const Paragraph& node) { return paragraph(inline_text(node.content, marks_), width); },
            [&](const List& node) { return list(node, width); },
            [&](const Table& node) { return table(node, width); },
            [&](const Quote& node) { return quote(node.content, width); },
            [&](const Preformatted& node) { return preformatted(node); },
            [&](const Separator&) { return Lines{std::string(separator)}; });
        if (!lines.empty() && !more.empty() && !(tight && is_list(block))) lines.emplace_back();
        append(lines, std::move(more));
    }
    return lines;
}

Lines BlockWriter::letterhead(const LetterHeadGroup& group, std::size_t width) const {
    std::string text;
    for (const LetterHeadLine& line : group.lines) {
        text += inline_text(line.label, marks_) + ' ' + inline_text(line.value, marks_) + '\n';
    }
    if (!group.quoted) return paragraph(text, width);
    Lines lines;
    append_prefixed(lines, paragraph(text, narrower(width, 2)), "> ");
    return lines;
}

Lines BlockWriter::heading(const Heading& node, std::size_t width) const {
    Lines lines = paragraph(inline_text(node.content, marks_), width);
    std::size_t widest = shortest_underline;
    for (const std::string& line : lines) widest = std::max(widest, columns(line));
    const auto level = static_cast<std::size_t>(std::clamp(node.level, 1, 6) - 1);
    lines.emplace_back(std::min(widest, std::max(width, shortest_underline)), underlines[level]);
    return lines;
}

Lines BlockWriter::quote(const Blocks& content, std::size_t width) const {
    Lines inner = blocks(content, narrower(width, 2));
    if (inner.empty()) inner.emplace_back();
    Lines lines;
    append_prefixed(lines, inner, "> ");
    return lines;
}

Lines BlockWriter::list(const List& node, std::size_t width) const {
    std::vector<Labelled> items;
    for (const ListItem& item : node.items) {
        std::string label;
        append_literal(label, trim(fold(item.label)), {});
        items.push_back({label.empty() ? std::string(nothing) : std::move(label), &item.content});
    }
    return labelled(items, item_indent, width);
}

Lines BlockWriter::labelled(const std::vector<Labelled>& all, std::size_t indent,
                            std::size_t width) const {
    constexpr std::size_t widest_column = 8;
    std::size_t pad = 0;
    bool tight = true;
    for (const Labelled& item : all) {
        const std::size_t wide = count_code_points(item.label);
        if (wide <= widest_column) pad = std::max(pad, wide);
        const auto& content = *item.content;
        tight =
            tight && (content.size() <= 1 || std::all_of(content.begin() + 1, content.end(), is_list));
    }
    Lines lines;
    for (const Labelled& one : all) {
        if (!lines.empty() && !tight) lines.emplace_back();
        append(lines, item(one, indent, pad, width, tight));
    }
    return lines;
}

// The reader of these lines takes the column from the first of them, in code points: what follows two
// or more spaces; else two columns after the label.
Lines BlockWriter::item(const Labelled& item, std::size_t indent, std::size_t pad, std::size_t width,
                        bool tight) const {
    const bool beside =
        !item.content->empty() && std::holds_alternative<Paragraph>(item.content->front().value);
    const std::size_t wide = count_code_points(item.label);
    const std::size_t column = indent + (beside ? std::max(wide, pad) : wide) + label_gap;
    Lines inner = blocks(*item.content, narrower(width, column), tight);
    if (inner.size() == 1 && inner.front() == nothing) inner.clear();

    std::string first = std::string(indent, ' ') + item.label;
    if (beside && !inner.empty()) {
        first.append(column - indent - wide, ' ');
        first += inner.front();
        inner.erase(inner.begin());
    }
    Lines lines{std::move(first)};
    append_prefixed(lines, inner, std::string(column, ' '));
    return lines;
}

}  // namespace voetnoot::text::writer
