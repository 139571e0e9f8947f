#include "formats/markdown/reader/blocks.hpp"
#include "formats/markdown/reader/parse.hpp"
#include "formats/markdown/reader/pipes.hpp"
#include "pipeline/text/ascii.hpp"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

namespace voetnoot::markdown::reader {
namespace {

// Where the cells of a row stand in the letter, without the blanks around them.
std::vector<Span> cell_places(const Dialect& dialect, Span row) {
    const std::string_view text =
        std::string_view(dialect.masked).substr(row.begin, row.end - row.begin);
    std::vector<Span> places;
    std::size_t from = text.starts_with('|') ? 1 : 0;
    const auto add = [&](std::size_t begin, std::size_t end) {
        while (begin < end && is_blank(text[begin])) ++begin;
        while (end > begin && is_blank(text[end - 1])) --end;
        places.push_back({0, row.begin + static_cast<std::uint32_t>(begin),
                          row.begin + static_cast<std::uint32_t>(end)});
    };
    for (const std::size_t pipe : inner_pipes(text)) {
        add(from, pipe);
        from = pipe + 1;
    }
    const bool closed = text.size() > from && text.ends_with('|') && !text.ends_with("\\|");
    add(from, closed ? text.size() - 1 : text.size());
    return places;
}

// The parser takes the backslash of an escaped pipe away before it looks for anything else.
Leaf cell_leaf(const Dialect& dialect, Span cell) {
    Leaf leaf;
    std::uint32_t from = cell.begin;
    for (std::uint32_t i = cell.begin; i + 1 < cell.end; ++i) {
        if (dialect.masked[i] != '\\' || dialect.masked[i + 1] != '|') continue;
        leaf.append(dialect, from, i);
        from = i + 1;
    }
    leaf.append(dialect, from, cell.end);
    return leaf;
}

draft::Table::Alignment alignment(std::uint8_t letter) {
    switch (letter) {
        case 'l':
            return draft::Table::Alignment::left;
        case 'c':
            return draft::Table::Alignment::centre;
        case 'r':
            return draft::Table::Alignment::right;
        default:
            return draft::Table::Alignment::natural;
    }
}

draft::Row row_of(cmark_node* node, const Containers& containers, const Dialect& dialect, bool header) {
    const auto number = static_cast<std::size_t>(std::max(cmark_node_get_start_line(node), 1)) - 1;
    const Line& line = dialect.lines.at(number);
    std::uint32_t begin = strip(dialect, line, containers);
    std::uint32_t end = line.end;
    // The header may stand on the line that opens its containers.
    if (header) begin = std::max(begin, begin_of(dialect, node));
    while (begin < end && is_blank(dialect.masked[begin])) ++begin;
    while (end > begin && is_blank(dialect.masked[end - 1])) --end;
    const std::vector<Span> places = cell_places(dialect, {0, begin, end});
    draft::Row row{{}, {0, begin, end}};
    std::size_t column = 0;
    for (cmark_node* cell = cmark_node_first_child(node); cell; cell = cmark_node_next(cell), ++column) {
        const Span place = column < places.size() ? places[column] : Span{0, end, end};
        draft::Cell read;
        read.header = header;
        read.span = place;
        read.content = paragraphs(inlines_of(cell, cell_leaf(dialect, place), dialect));
        row.cells.push_back(std::move(read));
    }
    return row;
}

}  // namespace

bool is_table(cmark_node* node) {
    return std::strcmp(cmark_node_get_type_string(node), "table") == 0;
}

draft::Table table_of(cmark_node* node, const Containers& containers, const Dialect& dialect) {
    draft::Table table;
    const std::size_t columns = cmark_gfm_extensions_get_table_columns(node);
    const std::uint8_t* const alignments = cmark_gfm_extensions_get_table_alignments(node);
    for (std::size_t i = 0; i < columns; ++i)
        table.columns.push_back(alignments ? alignment(alignments[i])
                                           : draft::Table::Alignment::natural);
    for (cmark_node* row = cmark_node_first_child(node); row; row = cmark_node_next(row)) {
        const bool header = cmark_gfm_extensions_get_table_row_is_header(row) != 0;
        if (header) ++table.header_rows;
        table.rows.push_back(row_of(row, containers, dialect, header));
    }
    if (!table.rows.empty()) table.span = join(table.rows.front().span, table.rows.back().span);
    return table;
}

}  // namespace voetnoot::markdown::reader
