#include "layout/table_grid.hpp"

#include "document/visit.hpp"
#include "layout/inline_text.hpp"

#include <algorithm>
#include <numeric>

namespace voetnoot::pdfa {
namespace {

constexpr std::size_t most_columns = 200;      // of the grid; more are covered by its last one
constexpr Length widest_minimum = points(80);  // longer words may be divided

struct WidthRange {
    Length least = 0;  // without dividing a word
    Length most = 0;   // without breaking a line

    void include(const WidthRange& other) {
        least = std::max(least, other.least);
        most = std::max(most, other.most);
    }
    void grow(Length by) {
        least += by;
        most += by;
    }
};

// Measures content as it will be set; what it adds to its composition is thrown away.
class Measure {
public:
    explicit Measure(const Composition& composition)
        : tools_{composition.typesetting.workbench, composition.typesetting.hyphenator, ignored_},
          scratch_(composition.document, composition.in_text, tools_) {}

    WidthRange blocks(const Blocks& content, const FlowStyle& style) {
        WidthRange range;
        for (const Block& node : content)
            range.include(visit_node(
                node, [&](const Heading& heading) { return inlines(heading.content, style); },
                [&](const Paragraph& paragraph) { return inlines(paragraph.content, style); },
                [&](const List& list) { return this->list(list, style); },
                [&](const Table& table) { return this->table(table, style); },
                [&](const Quote& quote) {
                    WidthRange inner = blocks(quote.content, style);
                    inner.grow(style.indent);
                    return inner;
                },
                [&](const Preformatted& lines) { return verbatim(lines, style); },
                [](const Separator&) { return WidthRange{}; }));
        return range;
    }

private:
    WidthRange text(const StyledText& text) const {
        return {std::min(widest_word(text, tools_), widest_minimum), natural_width(text, tools_)};
    }
    WidthRange inlines(const Inlines& content, const FlowStyle& style) {
        return text(inline_text(scratch_, content, style.paragraph.text, {}));
    }
    WidthRange list(const List& list, const FlowStyle& style) {
        WidthRange range;
        Length indent = style.indent;
        for (const ListItem& item : list.items) {
            StyledText label;
            label.append(item.label, style.paragraph.text, std::nullopt, item.span);
            indent = std::max(indent, natural_width(label, tools_) + style.indent / 3);
            range.include(blocks(item.content, style));
        }
        range.grow(indent);
        return range;
    }
    WidthRange table(const Table& table, const FlowStyle& style) {
        WidthRange range;
        for (const TableRow& row : table.rows) {
            WidthRange sum;
            for (const TableCell& cell : row.cells) {
                const WidthRange inner = blocks(cell.content, style);
                sum.least += inner.least + styles::column_gap;
                sum.most += inner.most + styles::column_gap;
            }
            range.include(sum);
        }
        return range;
    }
    WidthRange verbatim(const Preformatted& node, const FlowStyle& style) {
        WidthRange range;
        for (const std::string& line : node.lines) {
            StyledText shown;
            shown.append_verbatim(line, style.paragraph.text, std::nullopt, node.span);
            range.include(text(shown));
        }
        return range;
    }

    Findings ignored_;  // the cells report their own
    Typesetting tools_;
    Composition scratch_;
};

std::vector<WidthRange> content_widths(const Composition& composition, const TableGrid& grid,
                                       const FlowStyle& style, Length gap) {
    Measure measure(composition);
    std::vector<WidthRange> columns(grid.columns);
    for (const bool spanning : {false, true})
        for (const CellPlace& place : grid.cells) {
            if ((place.columns > 1) != spanning) continue;
            FlowStyle text_style = style;
            if (place.header) text_style.paragraph.text.face = FaceStyle::bold;
            WidthRange range = measure.blocks(place.cell->content, text_style);
            if (!spanning) {
                columns[place.column].include(range);
                continue;
            }
            // What a cell over several columns needs beyond theirs, they bear alike.
            const auto covered = static_cast<Length>(place.columns);
            WidthRange sum;
            for (std::size_t c = 0; c < place.columns; ++c) {
                sum.least += columns[place.column + c].least;
                sum.most += columns[place.column + c].most;
            }
            sum.grow(gap * (covered - 1));
            for (std::size_t c = 0; c < place.columns; ++c) {
                WidthRange& column = columns[place.column + c];
                column.least += std::max<Length>(range.least - sum.least, 0) / covered;
                column.most += std::max<Length>(range.most - sum.most, 0) / covered;
            }
        }
    for (WidthRange& column : columns) {
        column.least = std::max(column.least, styles::smallest_column);
        column.most = std::max(column.most, column.least) + points(0.5);
    }
    return columns;
}

}  // namespace

TableGrid grid_of(const Table& table) {
    TableGrid grid;
    grid.rows = table.rows.size();
    std::vector<std::size_t> taken;  // by column: until which row a cell from above reaches
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::size_t column = 0;
        for (const TableCell& cell : table.rows[row].cells) {
            const std::size_t wanted = std::clamp<std::size_t>(cell.columns, 1, most_columns);
            const auto is_taken = [&](std::size_t c) { return c < taken.size() && taken[c] > row; };
            for (std::size_t c = column; c < column + wanted; ++c)
                if (is_taken(c)) column = c + 1;
            column = std::min(column, most_columns - 1);
            const std::size_t columns = std::min(wanted, most_columns - column);
            const std::size_t rows = std::clamp<std::size_t>(cell.rows, 1, grid.rows - row);
            grid.cells.push_back(
                {&cell, row, column, columns, rows, cell.header || row < table.header_rows});
            if (taken.size() < column + columns) taken.resize(column + columns, 0);
            for (std::size_t c = column; c < column + columns; ++c) taken[c] = row + rows;
            column += columns;
        }
    }
    grid.columns = taken.size();
    return grid;
}

std::vector<Length> column_widths(const Composition& composition, const TableGrid& grid,
                                  const FlowStyle& style, Length measure, Length gap) {
    const auto count = static_cast<Length>(grid.columns);
    const Length available = measure - gap * (count - 1);
    if (available < count * styles::smallest_column || grid.columns == most_columns) return {};
    const std::vector<WidthRange> content = content_widths(composition, grid, style, gap);
    Length least = 0;
    Length most = 0;
    for (const WidthRange& column : content) {
        least += column.least;
        most += column.most;
    }
    std::vector<Length> widths;
    for (const WidthRange& column : content) {
        if (most <= available) {
            widths.push_back(column.most);
        } else if (least <= available) {
            widths.push_back(column.least + (column.most - column.least) * ((available - least) / 64) /
                                                std::max<Length>((most - least) / 64, 1));
        } else {
            const Length spare = available - count * styles::smallest_column;
            const Length wanted = std::max<Length>((least - count * styles::smallest_column) / 64, 1);
            widths.push_back(styles::smallest_column +
                             (column.least - styles::smallest_column) * (spare / 64) / wanted);
        }
    }
    const Length sum = std::accumulate(widths.begin(), widths.end(), Length{0});
    if (sum > available) *std::max_element(widths.begin(), widths.end()) -= sum - available;
    return widths;
}

FlowStyle cell_style(const FlowStyle& style, const Table& table, const CellPlace& place) {
    FlowStyle result = style;
    if (place.header) result.paragraph.text.face = FaceStyle::bold;
    const Table::Alignment wanted =
        place.column < table.columns.size() ? table.columns[place.column] : Table::Alignment::natural;
    switch (wanted) {
        case Table::Alignment::natural:
        case Table::Alignment::left:
            result.paragraph.alignment = Alignment::left;
            break;
        case Table::Alignment::centre:
            result.paragraph.alignment = Alignment::centre;
            break;
        case Table::Alignment::right:
            result.paragraph.alignment = Alignment::right;
            break;
    }
    return result;
}

}  // namespace voetnoot::pdfa
