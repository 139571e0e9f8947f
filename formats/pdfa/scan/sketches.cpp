#include "formats/pdfa/scan/sketches.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <utility>

namespace voetnoot::pdfa::scan {

namespace {

using recount::Box;

constexpr double smallest = 12;          // points, of a side; below it a bullet or an icon
constexpr double background = 0.8;       // of the page
constexpr double cell = 12;              // points: what is so near belongs together
constexpr std::size_t most_cells = 200;  // along a side; larger pages have larger ones
constexpr double level = 1;              // points: cells of a table in one row
constexpr std::size_t fewest = 3;        // pieces of a drawing that has text within, or is made of areas

struct Piece {
    Box box;
    bool area = false;  // else a curve or a polygon
};

// The page in squares: how many pieces lie over each.
class Squares {
public:
    explicit Squares(const Box& page)
        : page_(page),
          side_(std::max(
              {cell, (page.right - page.left) / most_cells, (page.top - page.bottom) / most_cells})),
          columns_(count(page.right - page.left)),
          rows_(count(page.top - page.bottom)),
          steps_((columns_ + 1) * (rows_ + 1)) {}

    void add(const Box& box) {
        const std::size_t left = column(box.left), right = column(box.right) + 1;
        const std::size_t bottom = row(box.bottom), top = row(box.top) + 1;
        ++steps_[at(left, bottom)];
        --steps_[at(right, bottom)];
        --steps_[at(left, top)];
        ++steps_[at(right, top)];
    }

    // Numbers those that touch each other alike, from 1. How many numbers.
    std::size_t number() {
        for (std::size_t y = 0; y <= rows_; ++y)
            for (std::size_t x = 1; x <= columns_; ++x) steps_[at(x, y)] += steps_[at(x - 1, y)];
        for (std::size_t y = 1; y <= rows_; ++y)
            for (std::size_t x = 0; x <= columns_; ++x) steps_[at(x, y)] += steps_[at(x, y - 1)];
        numbers_.assign(steps_.size(), 0);
        std::size_t numbers = 0;
        for (std::size_t y = 0; y < rows_; ++y)
            for (std::size_t x = 0; x < columns_; ++x)
                if (steps_[at(x, y)] > 0 && numbers_[at(x, y)] == 0) spread(x, y, ++numbers);
        return numbers;
    }

    std::size_t number_of(const Box& box) const {
        return numbers_[at(column(box.left), row(box.bottom))];
    }

private:
    std::size_t count(double length) const {
        return static_cast<std::size_t>(std::max(1.0, std::ceil(length / side_)));
    }
    std::size_t at(std::size_t x, std::size_t y) const { return y * (columns_ + 1) + x; }
    std::size_t column(double x) const { return place(x - page_.left, columns_); }
    std::size_t row(double y) const { return place(y - page_.bottom, rows_); }
    std::size_t place(double distance, std::size_t most) const {
        return static_cast<std::size_t>(
            std::clamp(distance / side_, 0.0, static_cast<double>(most - 1)));
    }

    void spread(std::size_t x, std::size_t y, std::size_t number) {
        std::vector<std::pair<std::size_t, std::size_t>> open{{x, y}};
        numbers_[at(x, y)] = number;
        const auto visit = [&](std::size_t to_x, std::size_t to_y) {
            if (to_x >= columns_ || to_y >= rows_) return;
            if (steps_[at(to_x, to_y)] == 0 || numbers_[at(to_x, to_y)] != 0) return;
            numbers_[at(to_x, to_y)] = number;
            open.emplace_back(to_x, to_y);
        };
        while (!open.empty()) {
            const auto [from_x, from_y] = open.back();
            open.pop_back();
            visit(from_x + 1, from_y);
            visit(from_x - 1, from_y);
            visit(from_x, from_y + 1);
            visit(from_x, from_y - 1);
        }
    }

    Box page_;
    double side_;
    std::size_t columns_, rows_;
    std::vector<long> steps_;  // first what begins and ends there, then how many lie over it
    std::vector<std::size_t> numbers_;
};

// Where the page shows text: the middle of each glyph, from left to right.
class Text {
public:
    explicit Text(const recount::Drawing& drawing) {
        for (const recount::Glyph& glyph : drawing.glyphs)
            if (!glyph.blank && !glyph.hidden)
                middles_.emplace_back(glyph.x + glyph.dx / 2, glyph.y + glyph.dy / 2 + glyph.size / 4);
        std::sort(middles_.begin(), middles_.end());
    }

    bool stands_in(const Box& box) const {
        constexpr std::size_t most = 2'000;  // looked at for each box
        auto from = std::lower_bound(middles_.begin(), middles_.end(), std::pair(box.left, box.bottom));
        for (std::size_t i = 0; i < most && from != middles_.end() && from->first <= box.right;
             ++i, ++from)
            if (from->second >= box.bottom && from->second <= box.top) return true;
        return false;
    }

private:
    std::vector<std::pair<double, double>> middles_;
};

// Areas in one row with one that has text are cells of a table, or its stripes.
std::vector<Box> areas_without_text(const recount::Drawing& drawing, const Text& text) {
    std::set<std::pair<long, long>> rows;
    const auto row_of = [](const Box& box) {
        return std::pair(std::lround(box.bottom / level), std::lround(box.top / level));
    };
    std::vector<Box> areas;
    for (const recount::Shade& shade : drawing.shades) {
        if (shade.artifact) continue;
        if (text.stands_in(shade.box)) rows.insert(row_of(shade.box));
        else areas.push_back(shade.box);
    }
    std::erase_if(areas, [&](const Box& box) { return rows.contains(row_of(box)); });
    return areas;
}

}  // namespace

std::vector<Box> sketches_of(const recount::Drawing& drawing, const Box& seen) {
    if (drawing.shapes.empty() && drawing.shades.size() < fewest) return {};
    std::vector<Piece> pieces;
    const auto add = [&](const Box& box, bool area) {
        const Box shown = shared(box, seen);
        const bool outside = shown.left > box.right || shown.bottom > box.top;
        if (!outside && shown.area() < background * seen.area()) pieces.push_back({shown, area});
    };
    const Text text(drawing);
    for (const Box& shape : drawing.shapes) add(shape, false);
    for (const Box& area : areas_without_text(drawing, text)) add(area, true);
    Squares squares(seen);
    for (const Piece& piece : pieces) squares.add(piece.box);
    struct Found {
        Box box;
        std::size_t pieces = 0;
        bool curved = false, frames_text = false;
    };
    std::vector<Found> found(squares.number() + 1);
    for (const Piece& piece : pieces) {
        Found& one = found[squares.number_of(piece.box)];
        one.box = one.pieces++ == 0 ? piece.box : around(one.box, piece.box);
        one.curved = one.curved || !piece.area;
        one.frames_text = one.frames_text || text.stands_in(piece.box);
    }
    std::vector<Box> sketches;
    for (const Found& one : found) {
        if (one.pieces == 0) continue;
        if (std::min(one.box.right - one.box.left, one.box.top - one.box.bottom) < smallest) continue;
        if ((!one.curved || one.frames_text) && one.pieces < fewest) continue;
        sketches.push_back(one.box);
    }
    return sketches;
}

}  // namespace voetnoot::pdfa::scan
