#include "formats/pdfa/recount/drawing.hpp"

namespace voetnoot::pdfa::recount {

namespace {

constexpr std::size_t most_rules = 20'000;  // of a page; a map has more paths, and they mean nothing

bool is_flat(const Box& box) {
    const double width = box.right - box.left, height = box.top - box.bottom;
    return std::min(width, height) <= thickest && std::max(width, height) >= flattest;
}

}  // namespace

void Subpaths::rectangle(const Box& box) {
    close();
    if (is_flat(box) && boxes_.size() < most_rules) boxes_.push_back(box);
}

void Subpaths::move(double x, double y) {
    close();
    open_ = Box{x, y, x, y};
}

void Subpaths::line(double x, double y) {
    open_ = open_ ? around(*open_, {x, y, x, y}) : Box{x, y, x, y};
}

void Subpaths::close() {
    if (open_ && is_flat(*open_) && boxes_.size() < most_rules) boxes_.push_back(*open_);
    open_.reset();
}

void Subpaths::clear() {
    boxes_.clear();
    open_.reset();
}

void Subpaths::paint(Drawing& drawing) {
    close();
    drawing.painted = true;
    if (drawing.rules.size() < most_rules)
        drawing.rules.insert(drawing.rules.end(), boxes_.begin(), boxes_.end());
    clear();
}

}  // namespace voetnoot::pdfa::recount
