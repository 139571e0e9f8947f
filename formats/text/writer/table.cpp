#include "formats/text/writer/blocks.hpp"

#include "formats/text/writer/columns.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace voetnoot::text::writer {
namespace {

using Alignment = Table::Alignment;

// A table in rows: one line each. Nothing where a cell holds more than one paragraph, spans rows, or
// where a row does not fit.
class Rows {
public:
    static std::optional<Lines> of(const Table& table, const NoteMarks& marks, std::size_t width) {
        Rows rows(table);
        if (!rows.simple() || !rows.measure(marks, width)) return std::nullopt;
        return rows.lines();
    }

private:
    explicit Rows(const Table& table) : table_(table) {}

    bool simple() const {
        return !table_.rows.empty() &&
               std::all_of(table_.rows.begin(), table_.rows.end(), [](const TableRow& row) {
                   return !row.cells.empty() &&
                          std::all_of(row.cells.begin(), row.cells.end(), [](const TableCell& cell) {
                              return cell.rows == 1 && cell.columns >= 1 && cell.content.size() <= 1 &&
                                     (cell.content.empty() ||
                                      std::holds_alternative<Paragraph>(cell.content[0].value));
                          });
               });
    }

    bool measure(const NoteMarks& marks, std::size_t width) {
        for (const TableRow& row : table_.rows) {
            texts_.emplace_back();
            std::size_t column = 0;
            for (const TableCell& cell : row.cells) {
                texts_.back().push_back(text(cell, marks));
                const std::size_t wide = columns(texts_.back().back());
                if (wide > width || cell.columns > width) return false;
                column += cell.columns;
                if (widths_.size() < column) widths_.resize(column, 1);
                const std::size_t others = span(column - cell.columns, column) - widths_[column - 1];
                if (wide > others) widths_[column - 1] = std::max(widths_[column - 1], wide - others);
            }
        }
        return span(0, widths_.size()) + 4 <= width;
    }

    static std::string text(const TableCell& cell, const NoteMarks& marks) {
        if (cell.content.empty()) return {};
        std::string joined;  // on one line, single spaces
        const std::string content =
            inline_text(std::get<Paragraph>(cell.content[0].value).content, marks, true);
        for (const char c : content) {
            if (c == ' ' && (joined.empty() || joined.back() == ' ')) continue;
            joined += c;
        }
        if (!joined.empty() && joined.back() == ' ') joined.pop_back();
        return joined;
    }

    // Columns of the cells [begin, end) with the " | " between them.
    std::size_t span(std::size_t begin, std::size_t end) const {
        const auto first = widths_.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = widths_.begin() + static_cast<std::ptrdiff_t>(end);
        return std::accumulate(first, last, std::size_t{0}) + 3 * (end - begin - 1);
    }

    Lines lines() const {
        Lines lines;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            if (row == table_.header_rows) lines.push_back(rule());
            lines.push_back(line(row));
        }
        return lines;
    }

    std::string rule() const {
        std::string line;
        for (const std::size_t width : widths_) line += '|' + std::string(width + 2, '-');
        return line + '|';
    }

    std::string line(std::size_t row) const {
        std::string line;
        std::size_t column = 0;
        for (std::size_t i = 0; i < texts_[row].size(); ++i) {
            const std::size_t end = column + table_.rows[row].cells[i].columns;
            const std::string& text = texts_[row][i];
            const std::size_t spare = span(column, end) - columns(text);
            const std::size_t left = before(
                column < table_.columns.size() ? table_.columns[column] : Alignment::natural, spare);
            line += "| " + std::string(left, ' ') + text + std::string(spare - left + 1, ' ');
            column = end;
        }
        return line + '|';
    }

    static std::size_t before(Alignment alignment, std::size_t spare) {
        switch (alignment) {
            case Alignment::natural:
            case Alignment::left:
                return 0;
            case Alignment::centre:
                return spare / 2;
            case Alignment::right:
                return spare;
        }
        return 0;
    }

    const Table& table_;
    std::vector<std::vector<std::string>> texts_;
    std::vector<std::size_t> widths_;  // by column
};

}  // namespace

Lines BlockWriter::table(const Table& node, std::size_t width) const {
    if (auto rows = Rows::of(node, marks_, width)) return std::move(*rows);
    return cells(node, width);
}

Lines BlockWriter::cells(const Table& node, std::size_t width) const {
    const std::size_t longest = std::clamp<std::size_t>(width, 5, 41) - 1;
    const std::string strong = '+' + std::string(longest, '=');
    const std::string light = '+' + std::string(longest, '-');
    Lines lines;
    for (std::size_t row = 0; row < node.rows.size(); ++row) {
        lines.push_back(row == 0 || row == node.header_rows ? strong : light);
        bool first = true;
        for (const TableCell& cell : node.rows[row].cells) {
            if (!first) lines.emplace_back("+.......");
            first = false;
            Lines inner = blocks(cell.content, narrower(width, 2));
            if (inner.empty()) inner.emplace_back();
            append_prefixed(lines, inner, "| ");
        }
    }
    if (!lines.empty()) lines.push_back(strong);
    return lines;
}

}  // namespace voetnoot::text::writer
