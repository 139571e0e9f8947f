#include "formats/pdfa/foreign/lattice.hpp"

#include "formats/pdfa/foreign/rules_met.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace voetnoot::pdfa::foreign {

namespace {

using recount::Box;

constexpr double same_side = 4;     // points: of a column, of a row
constexpr double overhang = 8;      // rules that go further beyond the last column have one more
constexpr double most_of_it = 0.7;  // of a field's side: it has a rule
constexpr std::size_t most_fields = 20'000;
constexpr std::size_t most_grids = 100;  // of a page

// Sides from places, those that lie close together once.
std::vector<double> sides_of(std::vector<double> places) {
    std::sort(places.begin(), places.end());
    std::vector<double> sides;
    for (const double place : places)
        if (sides.empty() || place - sides.back() > same_side) sides.push_back(place);
    return sides;
}

std::size_t nearest(const std::vector<double>& sides, double place) {
    const auto after = std::lower_bound(sides.begin(), sides.end(), place);
    if (after == sides.begin()) return 0;
    const auto at = static_cast<std::size_t>(after - sides.begin());
    return after == sides.end() || place - sides[at - 1] < *after - place ? at - 1 : at;
}

// Rules that go beyond what stands across them have a column, or a row, that is open to that side.
void open_sides(std::vector<double>& places, const std::vector<Rule>& along) {
    const double low = *std::min_element(places.begin(), places.end());
    const double high = *std::max_element(places.begin(), places.end());
    double from = low, to = high;
    for (const Rule& rule : along) {
        from = std::min(from, rule.from);
        to = std::max(to, rule.to);
    }
    if (from < low - overhang) places.push_back(from);
    if (to > high + overhang) places.push_back(to);
}

// Which fields are one: the fields of a grid, and one more for what lies outside.
class Fields {
public:
    explicit Fields(std::size_t count) : up_(count) {
        std::iota(up_.begin(), up_.end(), std::size_t{0});
    }
    std::size_t of(std::size_t field) {
        while (up_[field] != field) field = up_[field] = up_[up_[field]];
        return field;
    }
    void join(std::size_t a, std::size_t b) { up_[of(a)] = of(b); }

private:
    std::vector<std::size_t> up_;
};

// Of one lattice: y grows upward here, the rows of the grid are counted from the top.
class GridMaker {
public:
    explicit GridMaker(const Lattice& lattice) : lattice_(lattice) {}

    std::optional<Grid> run() {
        if (!find_sides()) return std::nullopt;
        find_borders();
        find_cells();
        drop_rows_without_cells();
        return std::move(grid_);
    }

private:
    bool find_sides() {
        std::vector<double> x, y;
        for (const Rule& rule : lattice_.upright) x.push_back(rule.at);
        for (const Rule& rule : lattice_.level) y.push_back(rule.at);
        std::vector<double> open_x = x, open_y = y;
        open_sides(open_x, lattice_.level);
        open_sides(open_y, lattice_.upright);
        x_ = sides_of(std::move(open_x));
        y_ = sides_of(std::move(open_y));
        if (x_.size() < 3 || y_.size() < 3) return false;
        columns_ = x_.size() - 1;
        rows_ = y_.size() - 1;
        return columns_ * rows_ <= most_fields;
    }

    // Of each side of a column, or row: between which of the others it has a rule.
    static std::vector<std::vector<char>> borders(const std::vector<Rule>& rules,
                                                  const std::vector<double>& sides,
                                                  const std::vector<double>& across) {
        std::vector<std::vector<char>> found(sides.size(), std::vector<char>(across.size() - 1, 0));
        for (const Rule& rule : rules) {
            std::vector<char>& side = found[nearest(sides, rule.at)];
            for (std::size_t i = nearest(across, rule.from); i < side.size() && across[i] < rule.to;
                 ++i) {
                const double has = std::min(rule.to, across[i + 1]) - std::max(rule.from, across[i]);
                if (has >= most_of_it * (across[i + 1] - across[i])) side[i] = 1;
            }
        }
        return found;
    }

    void find_borders() {
        upright_ = borders(lattice_.upright, x_, y_);
        level_ = borders(lattice_.level, y_, x_);
        // A side of the table without any rule is open, and its fields end there.
        for (auto* side : {&upright_.front(), &upright_.back(), &level_.front(), &level_.back()})
            if (std::find(side->begin(), side->end(), 1) == side->end())
                std::fill(side->begin(), side->end(), 1);
    }

    std::size_t field(std::size_t row, std::size_t column) const { return row * columns_ + column; }

    void find_cells() {
        const std::size_t outside = rows_ * columns_;
        Fields fields(outside + 1);
        for (std::size_t row = 0; row < rows_; ++row)
            for (std::size_t column = 0; column < columns_; ++column) {
                const std::size_t own = field(row, column);
                if (upright_[column][row] == 0) fields.join(own, column == 0 ? outside : own - 1);
                if (level_[row][column] == 0) fields.join(own, row == 0 ? outside : own - columns_);
                if (column + 1 == columns_ && upright_[columns_][row] == 0) fields.join(own, outside);
                if (row + 1 == rows_ && level_[rows_][column] == 0) fields.join(own, outside);
            }
        struct Extent {
            std::size_t top = 0, bottom = 0, left = 0, right = 0, fields = 0;
        };
        std::vector<Extent> extents(outside + 1);
        for (std::size_t row = 0; row < rows_; ++row)
            for (std::size_t column = 0; column < columns_; ++column) {
                Extent& extent = extents[fields.of(field(row, column))];
                if (extent.fields++ == 0) extent = {row, row, column, column, 1};
                extent.top = std::min(extent.top, row);
                extent.bottom = std::max(extent.bottom, row);
                extent.left = std::min(extent.left, column);
                extent.right = std::max(extent.right, column);
            }
        grid_.x = x_;
        grid_.y.assign(y_.rbegin(), y_.rend());
        grid_.fields.assign(outside, 0);
        std::vector<std::optional<std::uint32_t>> made(outside + 1);
        for (std::size_t from_top = 0; from_top < rows_; ++from_top)
            for (std::size_t column = 0; column < columns_; ++column) {
                const std::size_t one = fields.of(field(rows_ - 1 - from_top, column));
                const Extent& extent = extents[one];
                GridCell cell{from_top, column, 1, 1, one == fields.of(outside), false, {}};
                const std::size_t high = extent.bottom - extent.top + 1;
                const std::size_t wide = extent.right - extent.left + 1;
                cell.crooked = !cell.outside && high * wide != extent.fields;
                const bool whole = !cell.outside && !cell.crooked;
                if (!whole || !made[one]) {
                    if (whole) {
                        cell.rows = high;
                        cell.columns = wide;
                    }
                    made[one] = static_cast<std::uint32_t>(grid_.cells.size());
                    grid_.cells.push_back(cell);
                }
                grid_.fields[from_top * columns_ + column] = *made[one];
            }
    }

    // A row in which no cell begins is none of its own; the same for columns.
    void drop_rows_without_cells() {
        std::vector<char> row(rows_, 0), column(columns_, 0);
        for (const GridCell& cell : grid_.cells) row[cell.row] = column[cell.column] = 1;
        std::vector<std::uint32_t> kept;
        for (std::size_t i = 0; i < rows_; ++i)
            for (std::size_t j = 0; j < columns_; ++j)
                if (row[i] != 0 && column[j] != 0) kept.push_back(grid_.fields[i * columns_ + j]);
        grid_.fields = std::move(kept);
        const auto count = [](const std::vector<char>& begins, std::size_t from, std::size_t to) {
            return static_cast<std::size_t>(
                std::count(begins.begin() + static_cast<std::ptrdiff_t>(from),
                           begins.begin() + static_cast<std::ptrdiff_t>(to), 1));
        };
        for (GridCell& cell : grid_.cells) {
            cell.rows = count(row, cell.row, cell.row + cell.rows);
            cell.columns = count(column, cell.column, cell.column + cell.columns);
            cell.row = count(row, 0, cell.row);
            cell.column = count(column, 0, cell.column);
        }
        const auto drop = [](std::vector<double>& sides, const std::vector<char>& begins) {
            std::vector<double> left;
            for (std::size_t i = 0; i < begins.size(); ++i)
                if (begins[i] != 0) left.push_back(sides[i]);
            left.push_back(sides.back());
            sides = std::move(left);
        };
        drop(grid_.x, column);
        drop(grid_.y, row);
    }

    const Lattice& lattice_;
    std::vector<double> x_, y_;
    std::size_t columns_ = 0, rows_ = 0;
    std::vector<std::vector<char>> upright_, level_;  // a side of a column: by row; of a row: by column
    Grid grid_;
};

}  // namespace

std::optional<std::uint32_t> Grid::cell_at(double at_x, double at_y) const {
    if (at_x < x.front() || at_x > x.back() || at_y > y.front() || at_y < y.back()) return std::nullopt;
    const auto column = std::upper_bound(x.begin() + 1, x.end() - 1, at_x) - x.begin() - 1;
    const auto row =
        std::upper_bound(y.begin() + 1, y.end() - 1, at_y, std::greater<>()) - y.begin() - 1;
    return fields[static_cast<std::size_t>(row) * columns() + static_cast<std::size_t>(column)];
}

std::vector<Grid> grids_of(const std::vector<Box>& pieces) {
    std::vector<Grid> found;
    for (const Lattice& lattice : lattices_of(pieces))
        if (auto grid = GridMaker(lattice).run();
            grid && grid->cells.size() >= 3 && grid->rows() >= 2 && grid->columns() >= 2)
            found.push_back(std::move(*grid));
    // Of two that lie over each other the one with more cells: a frame holds a table.
    std::stable_sort(found.begin(), found.end(),
                     [](const Grid& a, const Grid& b) { return a.cells.size() > b.cells.size(); });
    std::vector<Grid> kept;
    for (Grid& grid : found)
        if (kept.size() < most_grids && std::none_of(kept.begin(), kept.end(), [&](const Grid& other) {
                return recount::shared_area(grid.box(), other.box()) > same_side * same_side;
            }))
            kept.push_back(std::move(grid));
    std::stable_sort(kept.begin(), kept.end(),
                     [](const Grid& a, const Grid& b) { return a.y.front() > b.y.front(); });
    return kept;
}

void find_shades(Grid& grid, const std::vector<recount::Shade>& shades) {
    for (GridCell& cell : grid.cells) {
        const Box box = grid.box_of(cell);
        const double x = (box.left + box.right) / 2, y = (box.bottom + box.top) / 2;
        for (const recount::Shade& shade : shades)
            if (x >= shade.box.left && x <= shade.box.right && y >= shade.box.bottom &&
                y <= shade.box.top)
                cell.shade = shade.colour;
    }
}

}  // namespace voetnoot::pdfa::foreign
