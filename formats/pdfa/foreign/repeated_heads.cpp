#include "formats/pdfa/foreign/repeated_heads.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
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

// The lines of the head of a table, and what they say, cell by cell.
struct Head {
    std::vector<std::size_t> lines;  // of the page
    std::string text;
    bool calls_notes = false;
    bool is_all = true;  // there is no text below it
};

Head head_of(Page& page, const Grid& grid) {
    Head head;
    const std::size_t rows = head_rows(grid);
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const Line& line = page.lines[i];
        if (!is_body(line) || grid_of(page, line) != &grid) continue;
        if (grid.cells[line.cell->cell].row >= rows) {
            head.is_all = false;
            continue;
        }
        head.lines.push_back(i);
        head.text += std::to_string(line.cell->cell) + ' ' + text_of(line) + '\n';
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
    std::string of_table;  // the words of the head of what the page before ends with
    for (std::size_t i = 0; i < pages.size(); ++i) {
        Page& page = pages[i];
        Grid* first = first_table(page);
        const Grid* last = last_table(page);
        const Grid* before = i == 0 ? nullptr : last_table(pages[i - 1]);
        std::string of_last = last == nullptr ? std::string() : head_of(page, *last).text;
        if (first != nullptr && before != nullptr && has_same_columns(*first, *before)) {
            const Head head = head_of(page, *first);
            first->repeats_head =
                !head.text.empty() && head.text == of_table && !head.calls_notes && !head.is_all;
            for (const std::size_t line : head.lines)
                if (first->repeats_head) {
                    page.lines[line].role = Role::furniture;
                    page.lines[line].cell.reset();
                }
        }
        of_table = std::move(of_last);
    }
}

}  // namespace voetnoot::pdfa::foreign
