#include "formats/pdfa/foreign/chunks.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace voetnoot::pdfa::foreign {

namespace {

// All in em of the chunk.
constexpr double same_baseline = 0.05;
constexpr double back = 0.4;  // a kern; further back begins another chunk
constexpr double ahead = 0.7;
constexpr double widest_space = 1.2;  // room that spaces leave for what is drawn later
constexpr double same_row = 0.15;
// Of the larger one.
constexpr double small = 0.85;
constexpr double least_rise = 0.12, most_rise = 0.8;
constexpr double least_drop = 0.04, most_drop = 0.4;
constexpr double beside = 0.6;            // a reference stands at its word
constexpr double before_text = 3.0;       // a label may stand a tab before its text
constexpr std::size_t longest_label = 8;  // glyphs; more is a line of the column beside
constexpr double largest_mark = 1.02, least_rise_of_large = 0.25, behind = 0.12;
constexpr double most_rise_behind = 1.1;  // of small figures: Apache FOP may raise them twice
constexpr std::size_t most_rows_tried = 12;

Box shifted(double x, double y, const Box& media) {
    return {x - media.left, y - media.bottom, x - media.left, y - media.bottom};
}

bool continues(const Chunk& chunk, double reach, const Ink& ink, bool hidden) {
    const double size = std::max(chunk.size, 0.01);
    const double ratio = ink.glyph->size / size;
    return hidden == chunk.hidden && ratio > small && ratio < 1 / small &&
           std::abs(ink.y - chunk.y) <= same_baseline * size && ink.left >= reach - back * size &&
           ink.left <= reach + ahead * size && ink.left <= chunk.right + widest_space * size;
}

bool is_figures(const Chunk& chunk) {
    return std::all_of(chunk.inks.begin(), chunk.inks.end(), [](const Ink& ink) {
        const std::string* text = ink.glyph->text;
        return text != nullptr && text->size() == 1 && text->front() >= '0' && text->front() <= '9';
    });
}

// Figures right behind a word that are raised, though hardly made smaller or very high.
bool stands_behind(const Chunk& figures, const Chunk& host) {
    const double rise = (figures.y - host.y) / host.size;
    const double gap = (figures.left - host.right) / host.size;
    const double highest = figures.size <= small * host.size ? most_rise_behind : most_rise;
    return figures.size <= largest_mark * host.size && rise >= least_rise_of_large && rise <= highest &&
           std::abs(gap) <= behind && figures.hidden == host.hidden && is_figures(figures) &&
           !is_figures(host);
}

// Whether `small_one` is set at `host` higher or lower than it.
bool stands_at(const Chunk& small_one, const Chunk& host, Height& height) {
    if (stands_behind(small_one, host)) {
        height = Height::raised;
        return true;
    }
    if (small_one.size > small * host.size || small_one.hidden != host.hidden) return false;
    const double rise = (small_one.y - host.y) / host.size;
    if (rise >= least_rise && rise <= most_rise) height = Height::raised;
    else if (rise <= -least_drop && rise >= -most_drop) height = Height::lowered;
    else return false;
    if (small_one.left >= host.left - host.size * 0.2 &&
        small_one.left <= host.right + beside * host.size)
        return true;
    return height == Height::raised && small_one.inks.size() <= longest_label &&
           small_one.right <= host.left + 0.2 * host.size &&
           host.left - small_one.right <= before_text * host.size;
}

class Heights {
public:
    Heights(std::vector<Chunk>& chunks, std::vector<Row>& rows) : chunks_(chunks), rows_(rows) {}

    // The largest first, so that a host has found its row before what stands at it.
    void run() {
        std::vector<std::size_t> order(chunks_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return chunks_[a].size > chunks_[b].size;
        });
        if (order.empty()) return;
        const double largest = chunks_[order.front()].size;
        for (const std::size_t i : order) {
            Height height = Height::line;
            const Chunk* host = host_of(i, largest, height);
            if (host == nullptr) continue;
            chunks_[i].row = host->row;
            chunks_[i].height = host->height == Height::line ? height : host->height;
        }
        for (Row& row : rows_) row.chunks.clear();
        for (std::size_t i = 0; i < chunks_.size(); ++i) rows_[chunks_[i].row].chunks.push_back(i);
    }

private:
    const Chunk* host_of(std::size_t i, double largest, Height& height) const {
        const Chunk& chunk = chunks_[i];
        if (i > 0 && stands_at(chunk, chunks_[i - 1], height)) return &chunks_[i - 1];
        if (i + 1 < chunks_.size() && stands_at(chunk, chunks_[i + 1], height)) return &chunks_[i + 1];
        for (std::size_t n = 1; n <= most_rows_tried; ++n) {
            bool near = false;
            if (chunk.row + n < rows_.size()) {
                const Row& below = rows_[chunk.row + n];
                near = chunk.y - below.y <= most_rise * largest;
                if (const Chunk* found = near ? host_in(chunk, below, height) : nullptr) return found;
            }
            if (chunk.row >= n) {
                const Row& above = rows_[chunk.row - n];
                const bool close = above.y - chunk.y <= most_drop * largest;
                near = near || close;
                if (const Chunk* found = close ? host_in(chunk, above, height) : nullptr) return found;
            }
            if (!near) break;
        }
        return nullptr;
    }

    const Chunk* host_in(const Chunk& chunk, const Row& row, Height& height) const {
        auto after =
            std::upper_bound(row.chunks.begin(), row.chunks.end(), chunk.left,
                             [&](double left, std::size_t other) { return left < chunks_[other].left; });
        if (after != row.chunks.begin() && stands_at(chunk, chunks_[*std::prev(after)], height))
            return &chunks_[*std::prev(after)];
        if (after != row.chunks.end() && stands_at(chunk, chunks_[*after], height))
            return &chunks_[*after];
        return nullptr;
    }

    std::vector<Chunk>& chunks_;
    std::vector<Row>& rows_;
};

}  // namespace

Turn turn_of(const recount::Glyph& glyph) {
    if (std::abs(glyph.along_x) >= std::abs(glyph.along_y)) return glyph.along_x >= 0 ? 0 : 2;
    return glyph.along_y > 0 ? 1 : 3;
}

std::vector<Chunk> chunks_of(const recount::Drawing& drawing, Turn turn, const Box& media,
                             const Box& seen) {
    std::vector<Chunk> chunks;
    double reach = 0;
    bool blank = false;
    for (const recount::Glyph& glyph : drawing.glyphs) {
        if (turn_of(glyph) != turn) continue;
        const Box from = upright(shifted(glyph.x, glyph.y, media), turn);
        const Box to = upright(shifted(glyph.x + glyph.dx, glyph.y + glyph.dy, media), turn);
        Ink ink{&glyph, std::min(from.left, to.left), std::max(from.left, to.left), from.bottom, blank};
        if (glyph.blank) {
            blank = true;
            if (!chunks.empty() && std::abs(ink.y - chunks.back().y) <= glyph.size * same_row)
                reach = std::max(reach, ink.right);
            continue;
        }
        const bool hidden = glyph.hidden || glyph.x < seen.left - 1 || glyph.x > seen.right + 1 ||
                            glyph.y < seen.bottom - 1 || glyph.y > seen.top + 1;
        if (chunks.empty() || !continues(chunks.back(), reach, ink, hidden)) {
            Chunk& chunk = chunks.emplace_back();
            chunk.left = ink.left;
            chunk.right = ink.right;
            chunk.y = ink.y;
            chunk.size = glyph.size;
            chunk.hidden = hidden;
        }
        Chunk& chunk = chunks.back();
        chunk.left = std::min(chunk.left, ink.left);
        chunk.right = std::max(chunk.right, ink.right);
        chunk.inks.push_back(ink);
        reach = ink.right;
        blank = false;
    }
    return chunks;
}

std::vector<Row> rows_of(std::vector<Chunk>& chunks) {
    std::vector<std::size_t> order(chunks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return chunks[a].y > chunks[b].y; });
    std::vector<Row> rows;
    double row_size = 0;
    for (const std::size_t i : order) {
        Chunk& chunk = chunks[i];
        if (rows.empty() || rows.back().y - chunk.y > same_row * std::min(row_size, chunk.size)) {
            rows.push_back({chunk.y, {}});
            row_size = chunk.size;
        }
        row_size = std::max(row_size, chunk.size);
        chunk.row = rows.size() - 1;
        rows.back().chunks.push_back(i);
    }
    const auto sort = [&](Row& row) {
        std::stable_sort(row.chunks.begin(), row.chunks.end(),
                         [&](std::size_t a, std::size_t b) { return chunks[a].left < chunks[b].left; });
    };
    for (Row& row : rows) sort(row);
    Heights(chunks, rows).run();
    for (Row& row : rows) sort(row);
    return rows;
}

}  // namespace voetnoot::pdfa::foreign
