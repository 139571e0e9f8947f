#include "formats/pdfa/layout/flow/column_widths.hpp"

#include "formats/pdfa/layout/flow/inline_text.hpp"
#include "pipeline/document/visit.hpp"

#include <algorithm>
#include <numeric>

namespace voetnoot::pdfa::layout::flow {
namespace {

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
    WidthRange text(const text::StyledText& text) const {
        return {std::min(paragraph::widest_word(text, tools_), widest_minimum),
                paragraph::natural_width(text, tools_)};
    }
    WidthRange inlines(const Inlines& content, const FlowStyle& style) {
        return text(inline_text(scratch_, content, style.paragraph.text, {}));
    }
    WidthRange list(const List& list, const FlowStyle& style) {
        WidthRange range;
        Length indent = style.indent;
        for (const ListItem& item : list.items) {
            text::StyledText label;
            label.append(item.label, style.paragraph.text, std::nullopt, item.span);
            indent = std::max(indent, paragraph::natural_width(label, tools_) + style.indent / 3);
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
            text::StyledText shown;
            shown.append_verbatim(line, style.paragraph.text, std::nullopt, node.span);
            range.include(text(shown));
        }
        return range;
    }

    Findings ignored_;  // the cells report their own
    paragraph::Typesetting tools_;
    Composition scratch_;
};

std::vector<WidthRange> content_widths(const Composition& composition, const TableGrid& grid,
                                       const FlowStyle& style, const styles::TableSize& size) {
    Measure measure(composition);
    std::vector<WidthRange> columns(grid.columns);
    for (const bool spanning : {false, true})
        for (const CellPlace& place : grid.cells) {
            if ((place.columns > 1) != spanning) continue;
            FlowStyle text_style = style;
            if (place.header) text_style.paragraph.text.face = fonts::FaceStyle::bold;
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
            sum.grow(size.gap * (covered - 1));
            for (std::size_t c = 0; c < place.columns; ++c) {
                WidthRange& column = columns[place.column + c];
                column.least += std::max<Length>(range.least - sum.least, 0) / covered;
                column.most += std::max<Length>(range.most - sum.most, 0) / covered;
            }
        }
    for (WidthRange& column : columns) {
        column.least = std::max(column.least, size.smallest_column);
        column.most = std::max(column.most, column.least) + points(0.5);
    }
    return columns;
}

// Of `part` in `whole`, the share of `amount`; in coarser units, so that no product overflows.
Length share(Length amount, Length part, Length whole) {
    return part * (amount / 64) / std::max<Length>(whole / 64, 1);
}

// Where not even the words fit: narrow columns stay as they are, and the wide ones share the rest by how
// much text they have, so that rows stay low.
std::vector<Length> crowded(const std::vector<WidthRange>& content, Length available, Length smallest) {
    const auto count = static_cast<Length>(content.size());
    std::vector<Length> leasts;
    leasts.reserve(content.size());
    for (const WidthRange& column : content) leasts.push_back(column.least);
    std::sort(leasts.begin(), leasts.end());
    Length cap = smallest;  // of what a column gets before the rest is shared
    Length left = available * 3 / 4;
    for (std::size_t i = 0; i < leasts.size(); ++i) {
        const Length even = left / (count - static_cast<Length>(i));
        cap = std::max(smallest, even);
        if (leasts[i] > even) break;
        left -= leasts[i];
    }
    std::vector<Length> widths;
    Length used = 0;
    Length wanted = 0;
    for (const WidthRange& column : content) {
        widths.push_back(std::min(column.least, cap));
        used += widths.back();
        wanted += column.most - widths.back();
    }
    const Length rest = std::max<Length>(available - used, 0);
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] += share(rest, content[i].most - widths[i], wanted);
    return widths;
}

}  // namespace

ColumnWidths column_widths(const Composition& composition, const TableGrid& grid, const FlowStyle& style,
                           Length measure, const styles::TableSize& size) {
    const auto count = static_cast<Length>(grid.columns);
    const Length available = measure - size.gap * (count - 1);
    if (available < count * size.smallest_column || grid.columns == most_columns) return {{}, true};
    const std::vector<WidthRange> content = content_widths(composition, grid, style, size);
    Length least = 0;
    Length most = 0;
    for (const WidthRange& column : content) {
        least += column.least;
        most += column.most;
    }
    ColumnWidths result;
    result.divides_words = least > available;
    if (result.divides_words) result.widths = crowded(content, available, size.smallest_column);
    else
        for (const WidthRange& column : content) {
            const Length more = column.most - column.least;
            result.widths.push_back(most <= available
                                        ? column.most
                                        : column.least + share(available - least, more, most - least));
        }
    const Length sum = std::accumulate(result.widths.begin(), result.widths.end(), Length{0});
    if (sum > available)
        *std::max_element(result.widths.begin(), result.widths.end()) -= sum - available;
    return result;
}

}  // namespace voetnoot::pdfa::layout::flow
