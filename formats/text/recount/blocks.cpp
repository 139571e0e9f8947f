#include "formats/text/recount/blocks.hpp"

#include "formats/text/recount/inlines.hpp"
#include "formats/text/recount/marks.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>

namespace voetnoot::text::recount {
namespace {

enum class Begins { nothing, item, quote, rows, cells, preformatted, separator, paragraph };

Begins begins(std::string_view line) {
    if (line.empty()) return Begins::nothing;
    if (line == "***") return Begins::separator;
    switch (line.front()) {
        case ' ':
            return Begins::item;
        case '>':
            return Begins::quote;
        case '|':
            return Begins::rows;
        case ':':
            return line.size() == 1 || line[1] == ' ' ? Begins::preformatted : Begins::paragraph;
        case '+':
            return line.size() > 1 && (line[1] == '=' || line[1] == '-' || line[1] == '.')
                       ? Begins::cells
                       : Begins::paragraph;
        default:
            return Begins::paragraph;
    }
}

// The level of the heading that a line underlines; 0 where it underlines nothing.
int underlined_level(std::string_view line) {
    if (line.size() < 3 || line.find_first_not_of(line.front()) != std::string_view::npos) return 0;
    switch (line.front()) {
        case '=':
            return 1;
        case '-':
            return 2;
        case '~':
            return 3;
        case '.':
            return 4;
        case '^':
            return 5;
        case '"':
            return 6;
        default:
            return 0;
    }
}

std::string_view without_prefix(std::string_view line) {
    line.remove_prefix(1);
    if (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    return line;
}

std::string joined(LineSpan lines) {
    std::string text;
    for (const std::string_view line : lines) (text += line) += '\n';
    return text;
}

}  // namespace

Labelled read_labelled(LineSpan lines, std::size_t at) {
    const std::string_view line = lines[at];
    Labelled found;
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    const std::size_t gap = line.find("  ", indent);
    std::size_t column = 0;
    if (gap == std::string_view::npos) {
        found.label = line.substr(indent);
        column = count_code_points(line) + 2;
    } else {
        found.label = line.substr(indent, gap - indent);
        const std::size_t text = line.find_first_not_of(' ', gap);
        found.content.push_back(line.substr(text));
        column = count_code_points(line.substr(0, text));
    }
    for (found.end = ++at; at < lines.size(); ++at) {
        if (lines[at].empty()) continue;
        if (lines[at].find_first_not_of(' ') < column) break;
        found.content.resize(found.content.size() + (at - found.end));  // the empty lines between
        found.content.push_back(lines[at].substr(column));
        found.end = at + 1;
    }
    return found;
}

void BlockReader::read(LineSpan lines, std::size_t depth) {
    if (depth > deepest_) throw Unreadable(phrase("the text nests deeper than the limit"));
    for (std::size_t at = 0; at < lines.size();) {
        switch (begins(lines[at])) {
            case Begins::nothing:
                ++at;
                break;
            case Begins::separator:
                ledger_.space();
                ++at;
                break;
            case Begins::item:
                at = item(lines, at, depth);
                break;
            case Begins::quote:
                at = quote(lines, at, depth);
                break;
            case Begins::rows:
                at = rows(lines, at);
                break;
            case Begins::cells:
                at = cells(lines, at, depth);
                break;
            case Begins::preformatted:
                at = preformatted(lines, at);
                break;
            case Begins::paragraph:
                at = paragraph(lines, at);
                break;
        }
    }
}

std::size_t BlockReader::paragraph(LineSpan lines, std::size_t at) {
    const std::size_t begin = at;
    int level = 0;
    while (level == 0 && at < lines.size() && begins(lines[at]) == Begins::paragraph) {
        if (at > begin) level = underlined_level(lines[at]);
        ++at;
    }
    const LineSpan text = lines.subspan(begin, at - begin - (level == 0 ? 0 : 1));
    if (level == 0) ledger_.block(BlockKind::paragraph);
    else ledger_.block(BlockKind::heading, level);
    if (text.size() != 1 || text.front() != "\\")
        read_inlines(joined(text), ledger_, lines_.of(text.front()));
    return at;
}

std::size_t BlockReader::item(LineSpan lines, std::size_t at, std::size_t depth) {
    const Labelled item = read_labelled(lines, at);
    ledger_.list_item(item.label == "\\" ? std::string() : unescaped(item.label));
    read(item.content, depth + 1);
    ledger_.end_container();
    return item.end;
}

std::size_t BlockReader::quote(LineSpan lines, std::size_t at, std::size_t depth) {
    Lines content;
    for (; at < lines.size() && begins(lines[at]) == Begins::quote; ++at) {
        content.push_back(without_prefix(lines[at]));
    }
    ledger_.block(BlockKind::quote);
    read(content, depth + 1);
    return at;
}

std::size_t BlockReader::preformatted(LineSpan lines, std::size_t at) {
    std::string text;
    const std::uint32_t line = lines_.of(lines[at]);
    for (; at < lines.size() && begins(lines[at]) == Begins::preformatted; ++at) {
        (text += without_prefix(lines[at])) += '\n';
    }
    ledger_.block(BlockKind::paragraph);
    read_inlines(text, ledger_, line);
    return at;
}

}  // namespace voetnoot::text::recount
