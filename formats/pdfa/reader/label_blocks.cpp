#include "formats/pdfa/reader/label_blocks.hpp"

#include "formats/pdfa/reader/paragraphs.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace voetnoot::pdfa::reader {

namespace {

// In em.
constexpr double most_room_below_label = 2.5;
constexpr double values_leading = 1.5;
constexpr double in_line = 0.5;    // begins, or ends, where that does which stands above it
constexpr double into_next = 1.0;  // reaches into the next column
// Of the size above.
constexpr double largest_value = 1.7;
constexpr double like_size = 0.16;

class BlockFinder {
public:
    explicit BlockFinder(const Transcript& transcript)
        : transcript_(transcript), rows_(head_rows(transcript)) {}

    std::vector<LabelBlock> run() {
        std::vector<LabelBlock> blocks;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const std::vector<Piece> pieces = pieces_of(rows_[i], transcript_);
            auto found = label_row(pieces, transcript_);
            if (!found) continue;
            row_ = *std::move(found);
            block_ = {};
            others(pieces, row_.columns);
            const std::size_t last = values_below(i);
            block_.columns = std::move(row_.columns);
            leave_what_is_in_order();
            if (block_.columns.size() < 2) continue;
            block_.entry = entries_;
            entries_ += block_.columns.size();
            blocks.push_back(std::move(block_));
            i = last;
        }
        return blocks;
    }

private:
    // Gives each column what stands in it below row `at`; the last row that has any.
    std::size_t values_below(std::size_t at) {
        double baseline = rows_[at].baseline;
        std::optional<Piece> first;
        std::vector<double> lefts;
        for (const LabelColumn& column : row_.columns) lefts.push_back(column.values);
        std::size_t last = at;
        for (std::size_t i = at + 1; i < rows_.size(); ++i) {
            const std::vector<Piece> pieces = pieces_of(rows_[i], transcript_, lefts);
            std::vector<LabelColumn> in(row_.columns.size());
            for (const Piece& piece : pieces)
                if (const auto column = column_of(piece)) in[*column].pieces.push_back(piece);
            const Piece* one = nullptr;
            for (const LabelColumn& column : in)
                if (one == nullptr && !column.pieces.empty()) one = &column.pieces.front();
            const double size = one != nullptr ? one->size : row_.columns.front().pieces.front().size;
            const double distance = baseline - rows_[i].baseline;
            const bool near = distance <= values_leading * size;
            if ((!near && (!row_.above || first || distance > most_room_below_label * size)) ||
                label_row(pieces, transcript_) || (!row_.above && has_label(pieces)))
                break;
            if (one == nullptr) continue;
            if (ends_values(in, first, near)) break;
            if (!first) first = *one;
            others(pieces, in);
            for (std::size_t c = 0; c < in.size(); ++c)
                std::move(in[c].pieces.begin(), in[c].pieces.end(),
                          std::back_inserter(row_.columns[c].pieces));
            baseline = rows_[i].baseline;
            last = i;
        }
        return last;
    }

    static bool has_label(const std::vector<Piece>& pieces) {
        return std::any_of(pieces.begin(), pieces.end(),
                           [](const Piece& piece) { return piece.label != 0; });
    }

    // Where it stands; below values that stand beside their labels, only what goes on exactly below.
    std::optional<std::size_t> column_of(const Piece& piece) const {
        const std::vector<LabelColumn>& columns = row_.columns;
        std::optional<std::size_t> best;
        double most = 0;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const foreign::Box& label = columns[c].pieces.front().box;
            if (std::abs(piece.box.left - columns[c].values) <= in_line * piece.size) return c;
            if (!row_.above) continue;
            if (std::abs(piece.box.right - label.right) <= in_line * piece.size) return c;
            const double shared =
                std::min(piece.box.right, label.right) - std::max(piece.box.left, label.left);
            const bool between = c + 1 < columns.size() && piece.box.left > label.left &&
                                 piece.box.right < columns[c + 1].pieces.front().box.left;
            if (shared > most || (between && !best)) best = c;
            most = std::max(most, shared);
        }
        return best;
    }

    // A line with a label, a title, text that goes over the columns.
    bool ends_values(const std::vector<LabelColumn>& in, const std::optional<Piece>& first,
                     bool near) const {
        for (std::size_t c = 0; c < in.size(); ++c)
            for (const Piece& piece : in[c].pieces) {
                const bool goes_over =
                    c + 1 < in.size() && piece.box.right > row_.columns[c + 1].pieces.front().box.left +
                                                               into_next * piece.size;
                if (piece.label != 0 || is_salutation(transcript_.lines[piece.line].line) ||
                    (goes_over && (first || !near)))
                    return true;
                if (!first && piece.size > largest_value * row_.columns[c].pieces.front().size)
                    return true;
                if (first && (std::abs(piece.size - first->size) > like_size * first->size ||
                              (piece.bold && !first->bold)))
                    return true;
            }
        return false;
    }

    // Pieces of a line that is cut, and stand in no column.
    void others(const std::vector<Piece>& pieces, const std::vector<LabelColumn>& columns) {
        std::set<std::pair<std::size_t, std::size_t>> taken;
        std::set<std::size_t> lines;
        for (const LabelColumn& column : columns)
            for (const Piece& piece : column.pieces) {
                taken.emplace(piece.line, piece.begin);
                lines.insert(piece.line);
            }
        for (const Piece& piece : pieces)
            if (lines.contains(piece.line) && !taken.contains({piece.line, piece.begin}))
                block_.others.push_back(piece);
    }

    // A column whose lines follow one another, before all others or behind them, is read well; one that
    // has no values goes with its neighbours.
    void leave_what_is_in_order() {
        for (LabelColumn& column : block_.columns)
            column.empty = column.pieces.size() == 1 && (row_.above || column.pieces.front().is_label());
        std::map<std::pair<std::size_t, std::size_t>, std::size_t> read;  // column, by place
        for (std::size_t c = 0; c < block_.columns.size(); ++c)
            for (const Piece& piece : block_.columns[c].pieces) read[{piece.line, piece.begin}] = c;
        for (const Piece& piece : block_.others) read[{piece.line, piece.begin}] = block_.columns.size();
        std::vector<std::size_t> runs(block_.columns.size() + 1);
        std::set<std::size_t> cut;
        for (auto at = read.begin(); at != read.end(); ++at) {
            const auto last = at == read.begin() ? read.end() : std::prev(at);
            if (last == read.end() || last->second != at->second ||
                at->first.first - last->first.first > 1)
                ++runs[at->second];
            if (last != read.end() && last->second != at->second && last->first.first == at->first.first)
                cut.insert({last->second, at->second});
        }
        bool mixed = false;
        std::size_t first = transcript_.lines.size(), last = 0;  // of what is moved for certain
        for (const auto& [place, c] : read) {
            const bool is_mixed = runs[c] > 1 || cut.contains(c);
            mixed = mixed || is_mixed;
            if (!is_mixed && c < block_.columns.size() && !block_.columns[c].empty) continue;
            first = std::min(first, place.first);
            last = std::max(last, place.first);
        }
        std::vector<LabelColumn> kept;
        for (LabelColumn& column : block_.columns)
            if (mixed &&
                std::all_of(column.pieces.begin(), column.pieces.end(), [&](const Piece& piece) {
                    return piece.line >= first && piece.line <= last;
                }))
                kept.push_back(std::move(column));
        block_.columns = std::move(kept);
    }

    const Transcript& transcript_;
    const std::vector<LineRow> rows_;
    LabelRow row_;
    LabelBlock block_;
    std::size_t entries_ = 1;  // the next one
};

}  // namespace

std::vector<LabelBlock> label_blocks(const Transcript& transcript) {
    return BlockFinder(transcript).run();
}

}  // namespace voetnoot::pdfa::reader
