#include "formats/pdfa/recount/drawing.hpp"

#include <cmath>
#include <utility>

namespace voetnoot::pdfa::recount {

namespace {

constexpr std::size_t most_rules = 20'000;  // of a page; a map has more paths, and they mean nothing
constexpr std::size_t most_boxes = 500;
constexpr std::size_t most_pieces = 100'000;
constexpr std::size_t most_shades = 2'000;
constexpr std::size_t most_shapes = 20'000;
constexpr double shortest = 1;  // points: a piece of a line, where a table's rows have one each
constexpr double aslant = 0.01, off_level = 0.2;

bool is_flat(const Box& box) {
    const double width = box.right - box.left, height = box.top - box.bottom;
    return std::min(width, height) <= thickest && std::max(width, height) >= flattest;
}

bool is_piece(const Box& box) {
    const double width = box.right - box.left, height = box.top - box.bottom;
    return std::min(width, height) <= thickest &&
           std::max(width, height) >= std::max(shortest, 2 * std::min(width, height));
}

void add_piece(Drawing& drawing, const Box& box) {
    if (drawing.pieces.size() < most_pieces) drawing.pieces.push_back(box);
    else drawing.more_pieces = true;
}

}  // namespace

bool Colour::is_white() const {
    constexpr float nearly = 0.99F;
    switch (parts) {
        case 1:
            return values[0] >= nearly;
        case 3:
            return values[0] >= nearly && values[1] >= nearly && values[2] >= nearly;
        case 4:
            return values[0] + values[1] + values[2] + values[3] <= 1 - nearly;
        default:
            return false;
    }
}

void Drawing::add_shape(const Box& box, const std::optional<Box>& clip) {
    if (shapes.size() < most_shapes) shapes.push_back(clip ? shared(box, *clip) : box);
}

void Drawing::clear() {
    glyphs.clear();
    rules.clear();
    boxes.clear();
    pieces.clear();
    more_pieces = false;
    shades.clear();
    shapes.clear();
    pictures.clear();
    more_pictures = 0;
    painted = false;
    texts.clear();
}

void Subpaths::rectangle(const Box& box) {
    close();
    side(box.left, box.bottom, box.right, box.bottom);
    side(box.right, box.bottom, box.right, box.top);
    side(box.right, box.top, box.left, box.top);
    side(box.left, box.top, box.left, box.bottom);
    keep({box, true});
}

void Subpaths::keep(const Filled& subpath) {
    const Box& box = subpath.box;
    if (filled_.size() < most_pieces) filled_.push_back(subpath);
    if (is_flat(box)) {
        if (flat_.size() < most_rules) flat_.push_back(box);
    } else if (std::min(box.right - box.left, box.top - box.bottom) >= flattest &&
               others_.size() < most_boxes) {
        others_.push_back(box);
    }
}

void Subpaths::side(double x, double y, double to_x, double to_y) {
    if (sides_.size() > most_pieces) return;
    const double wide = std::abs(x - to_x), high = std::abs(y - to_y);
    if (std::max(wide, high) >= shortest)
        sides_.push_back({std::min(x, to_x), std::min(y, to_y), std::max(x, to_x), std::max(y, to_y)});
}

void Subpaths::move(double x, double y) {
    close();
    open_ = Filled{{x, y, x, y}, true};
    x_ = begin_x_ = x;
    y_ = begin_y_ = y;
    corners_ = 0;
}

void Subpaths::line(double x, double y) {
    if (!open_) return move(x, y);
    const double wide = std::abs(x - x_), high = std::abs(y - y_);
    if (wide == 0 && high == 0) return;
    const bool level = std::min(wide, high) <= std::max(off_level, aslant * std::max(wide, high));
    open_->box = around(open_->box, {x, y, x, y});
    open_->rectangle = open_->rectangle && level && ++corners_ <= 4;
    if (level) side(x_, y_, x, y);
    x_ = x;
    y_ = y;
}

void Subpaths::curve(double x, double y) {
    if (!open_) return move(x, y);
    open_->box = around(open_->box, {x, y, x, y});
    open_->rectangle = false;
    x_ = x;
    y_ = y;
}

void Subpaths::back() {
    if (open_) line(begin_x_, begin_y_);
}

void Subpaths::close() {
    if (open_) keep(*open_);
    open_.reset();
}

void Subpaths::clear() {
    flat_.clear();
    others_.clear();
    sides_.clear();
    filled_.clear();
    open_.reset();
}

// Programs that print pages of the web draw the borders of a box as what lies between two rectangles.
void Subpaths::part_frame(const Painting& how) {
    if (how.strokes || !how.fills || !how.even_odd || filled_.size() != 2) return;
    if (!filled_[0].rectangle || !filled_[1].rectangle) return;
    Box outer = filled_[0].box, inner = filled_[1].box;
    if (outer.area() < inner.area()) std::swap(outer, inner);
    if (around(outer, inner).area() > outer.area()) return;
    clear();
    for (const Box& side : {Box{outer.left, inner.top, outer.right, outer.top},
                            Box{outer.left, outer.bottom, outer.right, inner.bottom},
                            Box{outer.left, outer.bottom, inner.left, outer.top},
                            Box{inner.right, outer.bottom, outer.right, outer.top}})
        if (side.area() > 0) keep({side, true});
}

void Subpaths::paint(Drawing& drawing, const Painting& how) {
    close();
    part_frame(how);
    drawing.painted = true;
    if (drawing.rules.size() < most_rules)
        drawing.rules.insert(drawing.rules.end(), flat_.begin(), flat_.end());
    if (drawing.boxes.size() < most_boxes)
        drawing.boxes.insert(drawing.boxes.end(), others_.begin(), others_.end());
    if (how.strokes && how.width <= thickest && !how.stroke.is_white())
        for (const Box& side : sides_) add_piece(drawing, side);
    if (how.fills && !how.fill.is_white()) {
        for (const Filled& subpath : filled_) {
            if (!subpath.rectangle) continue;
            if (is_piece(subpath.box)) add_piece(drawing, subpath.box);
            else if (subpath.box.area() > thickest * flattest && drawing.shades.size() < most_shades)
                drawing.shades.push_back({subpath.box, how.fill, how.artifact});
        }
    }
    if (!how.artifact) keep_shapes(drawing, how);
    clear();
}

void Subpaths::keep_shapes(Drawing& drawing, const Painting& how) const {
    const bool seen = (how.strokes && !how.stroke.is_white()) || (how.fills && !how.fill.is_white());
    if (!seen) return;
    for (const Filled& subpath : filled_) {
        if (!subpath.rectangle) drawing.add_shape(subpath.box, how.clip);
    }
}

}  // namespace voetnoot::pdfa::recount
