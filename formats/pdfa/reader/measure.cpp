#include "formats/pdfa/reader/measure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace voetnoot::pdfa::reader {

namespace {

constexpr double stripe = 18;  // points
constexpr long most_stripes = 400;
constexpr std::size_t outliers = 40;        // one line in so many may stick out
constexpr double gutter = 6;                // points, between columns, at least
constexpr std::size_t most_obstacles = 50;  // looked at for each line
constexpr double box_height = 3;            // em, of a box that text goes around, at least
constexpr std::size_t enough = 12;          // lines of a page that say how far its text goes

long half_points(double value) {
    return std::lround(std::clamp(value, 0.0, 1000.0) * 2);
}

long stripe_at(double x) {
    return std::clamp(std::lround(std::floor(x / stripe)), -most_stripes, most_stripes);
}

// With its blanks.
std::size_t bytes_of(const foreign::Line& line) {
    std::size_t bytes = 0;
    for (const foreign::Token& token : line.tokens) bytes += token.text.size() + (token.tight ? 0 : 1);
    return bytes - (line.tokens.front().tight ? 0 : 1);
}

// The key with most of it.
double most_common(const std::map<long, std::size_t>& counts, double otherwise) {
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? otherwise : static_cast<double>(most->first) / 2;
}

}  // namespace

Measure::Measure(const Transcript& transcript) : transcript_(transcript) {
    std::map<long, std::size_t> sizes;
    std::map<long, std::map<long, std::size_t>> distances;
    const Placed* before = nullptr;
    for (const Placed& placed : transcript.lines) {
        const foreign::Line& line = placed.line;
        if (line.role == foreign::Role::furniture) continue;
        if (line.role == foreign::Role::body) sizes[half_points(line.size)] += bytes_of(line);
        if (before != nullptr && before->page == placed.page && before->line.role == line.role &&
            before->line.cell == line.cell) {
            const double distance = before->line.baseline - line.baseline;
            if (distance > 0.8 * line.size && distance < 2.2 * line.size)
                ++distances[half_points(line.size)][half_points(distance)];
        }
        before = &placed;
        if (line.role == foreign::Role::body) by_height_[placed.page].push_back(&placed);
        if (line.cell) {
            const foreign::Grid& table = grid(placed);
            const double room =
                std::max(0.0, line.box.left - table.box_of(table.cells[line.cell->cell]).left);
            const auto known = padding_.emplace(std::pair(placed.page, line.cell->grid), room).first;
            known->second = std::min(known->second, room);
            continue;
        }
        for (long at = stripe_at(line.box.left); at <= stripe_at(line.box.right); ++at) {
            bin(placed, static_cast<double>(at) * stripe + stripe / 2).push_back(line.box.right);
            ends_on_page_[{static_cast<long>(placed.page), at}].push_back(line.box.right);
        }
    }
    for (auto& [page, lines] : by_height_)
        std::stable_sort(lines.begin(), lines.end(), [](const Placed* a, const Placed* b) {
            return a->line.baseline > b->line.baseline;
        });
    size_ = most_common(sizes, 10);
    for (const auto& [size, counts] : distances)
        leading_[size] = most_common(counts, static_cast<double>(size) * 0.6);
    for (auto* all : {&ends_, &ends_on_page_})
        for (auto& [place, ends] : *all) std::sort(ends.begin(), ends.end());
}

std::vector<double>& Measure::bin(const Placed& line, double x) {
    const foreign::Page& page = transcript_.read.pages[line.page];
    return ends_[{half_points(page.upright_width()), stripe_at(x)}];
}

double Measure::leading(double size) const {
    const auto found = leading_.find(half_points(size));
    return found == leading_.end() ? 1.25 * size : found->second;
}

double Measure::free_edge(const Placed& line) const {
    return std::max(line.line.box.right, std::min(right_edge(line), beside(line)));
}

const foreign::Grid& Measure::grid(const Placed& line) const {
    return transcript_.read.pages[line.page].grids[line.line.cell->grid];
}

// Where what stands to the right of a line begins, if anything does.
double Measure::beside(const Placed& placed) const {
    const foreign::Box& own = placed.line.box;
    double edge = std::numeric_limits<double>::max();
    const auto look = [&](const foreign::Box& box) {
        if (box.left > own.right && box.top > own.bottom && box.bottom < own.top)
            edge = std::min(edge, box.left - gutter);
    };
    const foreign::Page& page = transcript_.read.pages[placed.page];
    if (page.pictures.size() <= most_obstacles)
        for (const foreign::PagePicture& picture : page.pictures) look(picture.seen);
    // A box with text of its own, where that has no line at this height.
    if (page.turn == 0 && page.beside.boxes.size() <= most_obstacles)
        for (const foreign::Box& box : page.beside.boxes)
            if (std::min(box.top - box.bottom, box.right - box.left) > box_height * placed.line.size)
                look(box);
    const auto heights = by_height_.find(placed.page);
    if (heights == by_height_.end()) return edge;
    const std::vector<const Placed*>& lines = heights->second;
    auto line = std::lower_bound(lines.begin(), lines.end(), own.top,
                                 [](const Placed* one, double top) { return one->line.baseline > top; });
    for (std::size_t n = 0; line != lines.end() && n < most_obstacles; ++line, ++n) {
        if ((*line)->line.baseline < own.bottom) break;
        if ((*line)->line.turn == placed.line.turn) look((*line)->line.box);
    }
    return edge;
}

double Measure::right_edge(const Placed& placed) const {
    if (placed.line.cell) {
        const foreign::Grid& table = grid(placed);
        const double side = table.box_of(table.cells[placed.line.cell->cell]).right;
        const auto padding = padding_.find({placed.page, placed.line.cell->grid});
        return std::max(placed.line.box.right, side - (padding == padding_.end() ? 0 : padding->second));
    }
    const foreign::Page& page = transcript_.read.pages[placed.page];
    const double own = placed.line.box.right;
    double edge = own;
    const long last = stripe_at(own);
    for (long at = stripe_at(placed.line.box.left); at <= last; ++at) {
        // Another page may have wider text: a table, columns.
        const auto here = ends_on_page_.find({static_cast<long>(placed.page), at});
        const auto all = ends_.find({half_points(page.upright_width()), at});
        if (all == ends_.end()) continue;
        const bool tells = here != ends_on_page_.end() && here->second.size() >= enough;
        const std::vector<double>& ends = tells ? here->second : all->second;
        edge = std::max(edge, ends[ends.size() - 1 - ends.size() / outliers]);
    }
    return edge;
}

}  // namespace voetnoot::pdfa::reader
