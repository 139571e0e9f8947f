#include "formats/pdfa/layout/flow/table_grid.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace voetnoot::pdfa::layout::flow {
namespace {

// "1.234,5", "€ 12", "-3 %", "2 100": nothing but a number. A dash stands for one.
bool is_number(std::string_view words) {
    constexpr std::string_view around = " \u00A0\u202F€$£%‰+-−–—±()";
    bool has_digit = false;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(words, at);
        const bool digit = c >= U'0' && c <= U'9';
        has_digit = has_digit || digit;
        const bool within = (c == U'.' || c == U',') && at < words.size();
        if (!digit && !within && around.find(words.substr(begin, at - begin)) == std::string_view::npos)
            return false;
    }
    return has_digit || words == "-" || words == "–" || words == "—";
}

std::string words_of(const TableCell& cell) {
    if (cell.content.size() != 1) return {};
    const auto* paragraph = std::get_if<Paragraph>(&cell.content.front().value);
    return paragraph == nullptr ? std::string() : std::string(trim(plain_text(paragraph->content)));
}

// Columns whose cells below the head are all numbers, at least two of them.
std::vector<bool> columns_of_numbers(const TableGrid& grid, std::size_t header_rows) {
    std::vector<std::size_t> numbers(grid.columns, 0);
    std::vector<bool> others(grid.columns, false);
    for (const CellPlace& place : grid.cells) {
        if (place.row < header_rows || place.cell->content.empty()) continue;
        if (place.columns == 1 && is_number(words_of(*place.cell))) ++numbers[place.column];
        else
            std::fill_n(others.begin() + static_cast<std::ptrdiff_t>(place.column), place.columns, true);
    }
    std::vector<bool> result;
    for (std::size_t c = 0; c < grid.columns; ++c) result.push_back(numbers[c] > 1 && !others[c]);
    return result;
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
    grid.numbers = columns_of_numbers(grid, table.header_rows);
    return grid;
}

FlowStyle cell_style(const FlowStyle& style, const Table& table, const TableGrid& grid,
                     const CellPlace& place) {
    FlowStyle result = style;
    if (place.header) result.paragraph.text.face = fonts::FaceStyle::bold;
    const Table::Alignment wanted =
        place.column < table.columns.size() ? table.columns[place.column] : Table::Alignment::natural;
    switch (wanted) {
        case Table::Alignment::natural:
            result.paragraph.alignment =
                place.columns == 1 && grid.numbers.at(place.column) ? Alignment::right : Alignment::left;
            break;
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

}  // namespace voetnoot::pdfa::layout::flow
