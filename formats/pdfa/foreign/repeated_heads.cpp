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

// The rows that the cells of the first one go over.
std::size_t head_rows(const Grid& grid) {
    std::size_t most = 1;
    for (const GridCell& cell : grid.cells)
        if (cell.row == 0) most = std::max(most, cell.rows);
    return most;
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

Head head_of(const Page& page, const Grid& grid) {
    Head head;
    const std::size_t rows = head_rows(grid);
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
    Head above;  // of the table that the page before ends with
    for (std::size_t i = 0; i < pages.size(); ++i) {
        Page& page = pages[i];
        Grid* first = first_table(page);
        const Grid* last = last_table(page);
        const Grid* before = i == 0 ? nullptr : last_table(pages[i - 1]);
        Head of_last = last == nullptr ? Head() : head_of(page, *last);
        if (first != nullptr && before != nullptr && has_same_columns(*first, *before)) {
            const Head head = head_of(page, *first);
            first->repeats_head =
                !head.cells.empty() && head.cells == above.cells && !head.calls_notes && !head.is_all;
            for (const std::size_t line : head.lines)
                if (first->repeats_head) {
                    page.lines[line].role = Role::furniture;
                    page.lines[line].cell.reset();
                }
        }
        above = std::move(of_last);
    }
}

}  // namespace voetnoot::pdfa::foreign
