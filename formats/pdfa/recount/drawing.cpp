#include "formats/pdfa/recount/drawing.hpp"

namespace voetnoot::pdfa::recount {

namespace {

constexpr std::size_t most_rules = 20'000;  // of a page; a map has more paths, and they mean nothing
constexpr std::size_t most_boxes = 500;

bool is_flat(const Box& box) {
    const double width = box.right - box.left, height = box.top - box.bottom;
    return std::min(width, height) <= thickest && std::max(width, height) >= flattest;
}

}  // namespace

void Subpaths::rectangle(const Box& box) {
    close();
    keep(box);
}

void Subpaths::keep(const Box& box) {
    if (is_flat(box)) {
        if (flat_.size() < most_rules) flat_.push_back(box);
    } else if (std::min(box.right - box.left, box.top - box.bottom) >= flattest &&
               others_.size() < most_boxes) {
        others_.push_back(box);
    }
}

void Subpaths::move(double x, double y) {
    close();
    open_ = Box{x, y, x, y};
}

void Subpaths::line(double x, double y) {
    open_ = open_ ? around(*open_, {x, y, x, y}) : Box{x, y, x, y};
}

void Subpaths::close() {
    if (open_) keep(*open_);
    open_.reset();
}

void Subpaths::clear() {
    flat_.clear();
    others_.clear();
    open_.reset();
}

void Subpaths::paint(Drawing& drawing) {
    close();
    drawing.painted = true;
    if (drawing.rules.size() < most_rules)
        drawing.rules.insert(drawing.rules.end(), flat_.begin(), flat_.end());
    if (drawing.boxes.size() < most_boxes)
        drawing.boxes.insert(drawing.boxes.end(), others_.begin(), others_.end());
    clear();
}

}  // namespace voetnoot::pdfa::recount
