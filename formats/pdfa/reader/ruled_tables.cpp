#include "formats/pdfa/reader/ruled_tables.hpp"

#include "formats/pdfa/foreign/repeated_heads.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace voetnoot::pdfa::reader {

namespace {

using foreign::Grid;
using foreign::GridCell;
using foreign::Role;

constexpr std::size_t most_shaded_like = 4;  // one row in so many may be shaded as the head is

// A table's part on one page.
struct Part {
    const Grid* grid = nullptr;
    std::size_t page = 0;
    std::map<std::uint32_t, std::vector<const Passage*>> text;  // by cell
    TableRows rows;
};

class Maker {
public:
    Maker(const std::vector<Passage>& passages, const Transcript& transcript)
        : passages_(passages), transcript_(transcript) {}

    RuledTable run(std::size_t begin) {
        RuledTable table;
        std::optional<std::size_t> next = begin;
        while (next && (parts_.empty() || goes_on(passages_[*next]))) next = part(*next);
        table.last = last_;
        table.columns = parts_.front().grid->columns();
        table.header_rows = header_rows(parts_.front());
        table.header_rows = std::max(table.header_rows, repeated_rows());
        std::vector<std::ptrdiff_t> left_out{0};
        for (std::size_t i = 1; i < parts_.size(); ++i) left_out.push_back(heads(parts_[i]));
        for (std::size_t i = 0; i < parts_.size(); ++i)
            std::move(parts_[i].rows.begin() + left_out[i], parts_[i].rows.end(),
                      std::back_inserter(table.rows));
        for (std::size_t i = 0; i < table.header_rows; ++i)
            for (TableCell& cell : table.rows[i]) cell.header = true;
        return table;
    }

private:
    const Grid& grid_of(const Passage& passage) const {
        const Placed& line = *passage.lines.front();
        return transcript_.read.pages[line.page].grids[line.line.cell->grid];
    }

    // All of one grid. The next passage of the body, if it is of a table.
    std::optional<std::size_t> part(std::size_t begin) {
        Part& part = parts_.emplace_back();
        part.grid = &grid_of(passages_[begin]);
        part.page = passages_[begin].lines.front()->page;
        std::optional<std::size_t> next;
        for (std::size_t i = begin; i < passages_.size() && !next; ++i) {
            const foreign::Line& line = passages_[i].lines.front()->line;
            if (line.role != Role::body) continue;
            if (!line.cell) break;
            if (&grid_of(passages_[i]) != part.grid) {
                next = i;
            } else {
                part.text[line.cell->cell].push_back(&passages_[i]);
                last_ = i;
            }
        }
        part.rows.resize(part.grid->rows());
        for (std::uint32_t i = 0; i < part.grid->cells.size(); ++i) {
            const GridCell& cell = part.grid->cells[i];
            const auto text = part.text.find(i);
            part.rows[cell.row].push_back(
                {false, text == part.text.end() ? std::vector<const Passage*>() : text->second,
                 cell.columns, cell.rows});
        }
        return next;
    }

    // On the next page, with columns as wide.
    bool goes_on(const Passage& next) const {
        const Part& last = parts_.back();
        return next.lines.front()->page == last.page + 1 &&
               foreign::has_same_columns(grid_of(next), *last.grid);
    }

    static bool is_empty(const std::vector<TableCell>& row) {
        return std::all_of(row.begin(), row.end(), [](const TableCell& cell) {
            return cell.passages.empty() && cell.rows == 1;
        });
    }

    std::size_t repeated_rows() const { return parts_.size() > 1 ? parts_[1].grid->repeated_rows : 0; }

    // The rows of a part that repeat the head, or are empty because the head is left out.
    static std::ptrdiff_t heads(const Part& part) {
        if (part.grid->repeated_rows > 0) return static_cast<std::ptrdiff_t>(part.grid->repeated_rows);
        const auto text = std::find_if_not(part.rows.begin(), part.rows.end(), is_empty);
        return text - part.rows.begin();
    }

    // How many rows the cells go over that begin in this one.
    static std::size_t reach(const std::vector<TableCell>& row) {
        std::size_t most = 1;
        for (const TableCell& cell : row) most = std::max(most, cell.rows);
        return most;
    }

    static bool is_bold_row(const std::vector<TableCell>& row) {
        std::size_t filled = 0;
        for (const TableCell& cell : row) {
            if (!cell.passages.empty()) ++filled;
            for (const Passage* passage : cell.passages)
                for (const Placed* line : passage->lines)
                    if (!is_bold(line->line)) return false;
        }
        return filled > 0 && filled + 1 >= row.size();
    }

    // The one colour of a row's cells.
    static std::optional<recount::Colour> shade_of(const Grid& grid, std::size_t row) {
        std::optional<recount::Colour> shade;
        for (const GridCell& cell : grid.cells) {
            if (cell.row != row || cell.outside) continue;
            if (!cell.shade || (shade && !(*shade == *cell.shade))) return std::nullopt;
            shade = cell.shade;
        }
        return shade;
    }

    static std::size_t header_rows(const Part& part) {
        const std::size_t rows = reach(part.rows.front());
        if (rows >= part.rows.size() || is_empty(part.rows.front())) return 0;
        bool bold = true;
        for (std::size_t i = 0; i < rows; ++i) {
            if (reach(part.rows[i]) > rows - i) return 0;
            bold = bold && (part.rows[i].empty() || is_bold_row(part.rows[i]));
        }
        if (bold && !is_bold_row(part.rows[rows])) return rows;
        const auto shade = shade_of(*part.grid, 0);
        std::size_t alike = 0;
        for (std::size_t i = rows; shade && i < part.rows.size(); ++i)
            if (shade_of(*part.grid, i) == shade) ++alike;
        return shade && shade_of(*part.grid, rows) != shade &&
                       alike * most_shaded_like <= part.rows.size()
                   ? rows
                   : 0;
    }

    const std::vector<Passage>& passages_;
    const Transcript& transcript_;
    std::vector<Part> parts_;
    std::size_t last_ = 0;
};

}  // namespace

RuledTable ruled_table(std::size_t begin, const std::vector<Passage>& passages,
                       const Transcript& transcript) {
    return Maker(passages, transcript).run(begin);
}

}  // namespace voetnoot::pdfa::reader
