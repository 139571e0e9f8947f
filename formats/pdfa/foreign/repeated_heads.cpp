#include "formats/pdfa/foreign/repeated_heads.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace voetnoot::pdfa::foreign {

namespace {

constexpr double same_column = 5;  // points

bool is_body(const Line& line) {
    return line.role == Role::body && !line.hidden;
}

// How many rows the cells go over that begin in this one.
std::size_t reach(const Grid& grid, std::size_t row) {
    std::size_t most = 1;
    for (const GridCell& cell : grid.cells)
        if (cell.row == row) most = std::max(most, cell.rows);
    return most;
}

// The rows that may be a head, most of them first: below a title over all columns stand their names.
std::vector<std::size_t> head_rows(const Grid& grid) {
    const std::size_t first = reach(grid, 0);
    if (first >= grid.rows() || grid.cells.front().columns < grid.columns()) return {first};
    return {first + reach(grid, first), first};
}

Grid* grid_of(Page& page, const Line& line) {
    return line.cell ? &page.grids[line.cell->grid] : nullptr;
}

Grid* last_table(Page& page) {
    const auto line = std::find_if(page.lines.rbegin(), page.lines.rend(), is_body);
    return line == page.lines.rend() ? nullptr : grid_of(page, *line);
}

Grid* first_table(Page& page) {
    const auto line = std::find_if(page.lines.begin(), page.lines.end(), is_body);
    return line == page.lines.end() ? nullptr : grid_of(page, *line);
}

// The lines of the head of a table, and what its cells say.
struct Head {
    std::vector<std::size_t> lines;  // of the page
    std::map<std::uint32_t, std::string> cells;
    bool calls_notes = false;
    bool is_all = true;  // there is no text below it
};

// Also of a line that is furniture already: a head may stand at one height of two pages.
std::optional<std::uint32_t> cell_of(const Page& page, const Grid& grid, const Line& line) {
    if (line.role == Role::furniture && line.turn == page.turn)
        return grid.cell_at((line.box.left + line.box.right) / 2, (line.box.bottom + line.box.top) / 2);
    if (!is_body(line) || !line.cell || &page.grids[line.cell->grid] != &grid) return std::nullopt;
    return line.cell->cell;
}

Head head_of(const Page& page, const Grid& grid, std::size_t rows) {
    Head head;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const Line& line = page.lines[i];
        const auto cell = cell_of(page, grid, line);
        if (!cell) continue;
        if (grid.cells[*cell].row >= rows) {
            head.is_all = false;
            continue;
        }
        head.lines.push_back(i);
        head.cells[*cell] += text_of(line) + '\n';
        head.calls_notes =
            head.calls_notes || std::any_of(line.tokens.begin(), line.tokens.end(),
                                            [](const Token& token) { return !token.calls.empty(); });
    }
    return head;
}

}  // namespace

bool has_same_columns(const Grid& a, const Grid& b) {
    if (a.x.size() != b.x.size()) return false;
    for (std::size_t i = 1; i < a.x.size(); ++i)
        if (std::abs(a.x[i] - a.x[0] - b.x[i] + b.x[0]) > same_column) return false;
    return true;
}

void mark_repeated_heads(std::vector<Page>& pages) {
    for (std::size_t i = 1; i < pages.size(); ++i) {
        Page& page = pages[i];
        Grid* grid = first_table(page);
        const Grid* before = last_table(pages[i - 1]);
        if (grid == nullptr || before == nullptr || !has_same_columns(*grid, *before)) continue;
        for (const std::size_t rows : head_rows(*grid)) {
            const Head head = head_of(page, *grid, rows);
            if (head.cells.empty() || head.calls_notes || head.is_all ||
                head.cells != head_of(pages[i - 1], *before, rows).cells)
                continue;
            grid->repeated_rows = rows;
            for (const std::size_t line : head.lines) {
                page.lines[line].role = Role::furniture;
                page.lines[line].cell.reset();
            }
            break;
        }
    }
}

}  // namespace voetnoot::pdfa::foreign
