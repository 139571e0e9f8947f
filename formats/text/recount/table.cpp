#include "formats/text/recount/blocks.hpp"

#include "formats/text/recount/inlines.hpp"

#include <algorithm>

namespace voetnoot::text::recount {
namespace {

// Where the next | that no backslash stands before is; the end of the line where there is none.
std::size_t next_bar(std::string_view line, std::size_t from) {
    while (from < line.size() && line[from] != '|') from += line[from] == '\\' ? 2 : 1;
    return std::min(from, line.size());
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(' ') == std::string_view::npos;
}

}  // namespace

// One line is one row: "| cell | cell |". A line that begins "|-" is the rule under the heads.
std::size_t BlockReader::rows(LineSpan lines, std::size_t at) {
    for (; at < lines.size() && !lines[at].empty() && lines[at].front() == '|'; ++at) {
        const std::string_view line = lines[at];
        if (line.size() > 1 && line[1] == '-') continue;
        ledger_.block(BlockKind::table_row);
        for (std::size_t begin = 1; begin < line.size();) {
            const std::size_t end = next_bar(line, begin);
            const std::string_view text = line.substr(begin, end - begin);
            if (end == line.size() && is_blank(text)) break;
            ledger_.block(BlockKind::cell);
            read_inlines(text, ledger_, lines_.of(text));
            ledger_.end_container();
            begin = end + 1;
        }
    }
    return at;
}

// "+===" or "+---" before each row and after the last, "+..." between the cells of a row, every line of
// a cell after "| ".
std::size_t BlockReader::cells(LineSpan lines, std::size_t at, std::size_t depth) {
    const auto in_table = [](std::string_view line) {
        return !line.empty() && (line.front() == '|' || line.front() == '+');
    };
    Lines content;
    for (; at < lines.size() && in_table(lines[at]); ++at) {
        const std::string_view line = lines[at];
        if (line.front() == '|') {
            content.push_back(line.substr(line.size() > 1 && line[1] == ' ' ? 2 : 1));
            continue;
        }
        if (!content.empty()) cell(content, depth);
        content.clear();
        const bool more = at + 1 < lines.size() && in_table(lines[at + 1]);
        if (more && !(line.size() > 1 && line[1] == '.')) ledger_.block(BlockKind::table_row);
    }
    if (!content.empty()) cell(content, depth);
    return at;
}

void BlockReader::cell(const Lines& content, std::size_t depth) {
    ledger_.block(BlockKind::cell);
    read(content, depth + 1);
    ledger_.end_container();
}

}  // namespace voetnoot::text::recount
