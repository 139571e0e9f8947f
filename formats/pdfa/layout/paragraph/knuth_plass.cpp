#include "formats/pdfa/layout/paragraph/knuth_plass.hpp"

#include "formats/pdfa/layout/text/line_breaks.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace voetnoot::pdfa::layout::paragraph {
namespace {

constexpr std::int64_t line_demerits = 10;
constexpr std::int64_t hyphens_in_row_demerits = 30'000;
constexpr std::int64_t last_hyphen_demerits = 20'000;
constexpr std::int64_t short_line_demerits = 15'000;
constexpr std::int64_t fitness_demerits = 6'000;
constexpr std::int64_t most_demerits = std::numeric_limits<std::int64_t>::max();

struct Totals {
    Length width = 0, stretch = 0, shrink = 0;
};

enum Fitness : std::size_t { tight, decent, loose, very_loose };

struct Node {
    std::size_t item = 0;      // where the line before ends
    std::size_t previous = 0;  // index of its node
    Totals after;              // totals at the start of the next line
    Fitness fitness = decent;
    int hyphens = 0;  // in a row, up to this break
    std::int64_t demerits = 0;
};

// One attempt at a paragraph, more or less strict.
struct Pass {
    int tolerance = 0;
    Length emergency_stretch = 0;
    bool last_resorts = false;
    bool must_succeed = false;
};

class Breaker {
public:
    Breaker(const std::vector<BreakItem>& items, const LineShape& shape, const Pass& pass)
        : items_(items), shape_(shape), pass_(pass) {
        nodes_.push_back({});
        nodes_.front().after = totals_after(0, {});
        active_.push_back(0);
    }

    std::optional<std::vector<std::size_t>> run() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const BreakItem& item = items_[i];
            if (item.kind == BreakItem::Kind::box) {
                totals_.width += item.width;
                continue;
            }
            const bool legal = item.kind == BreakItem::Kind::glue
                                   ? i > 0 && items_[i - 1].kind == BreakItem::Kind::box
                                   : item.cost < forbidden_break &&
                                         (pass_.last_resorts || item.cost < text::last_resort_break);
            if (legal && !try_break(i)) return std::nullopt;
            if (item.kind == BreakItem::Kind::glue) {
                totals_.width += item.width;
                totals_.stretch += item.stretch;
                totals_.shrink += item.shrink;
            }
        }
        return path();
    }

private:
    struct Candidate {
        std::int64_t demerits = most_demerits;
        std::size_t from = 0;
        int hyphens = 0;
    };

    // False where no line can end here and none is left to go on from.
    bool try_break(std::size_t at) {
        const BreakItem& item = items_[at];
        const bool forced = item.kind == BreakItem::Kind::penalty && item.cost <= forced_break;
        std::array<Candidate, 4> best;
        std::size_t kept = 0;
        const std::size_t last = active_.back();
        auto index = active_.begin();
        for (; index != active_.end(); ++index) {
            const Fit fit = measure(nodes_[*index], item);
            if (fit.overfull) continue;
            if (fit.fitness != tight && fit.badness > pass_.tolerance)
                break;  // lines from later nodes are shorter
            if (fit.badness <= pass_.tolerance) consider(best, *index, at, fit);
            if (!forced) active_[kept++] = *index;
        }
        if (forced) index = active_.end();
        active_.erase(active_.begin() + static_cast<std::ptrdiff_t>(kept), index);
        const bool found = std::any_of(best.begin(), best.end(),
                                       [](const Candidate& c) { return c.demerits != most_demerits; });
        if (!found && active_.empty()) {
            if (!pass_.must_succeed) return false;
            // The widest box is wider than the line: it gets a line, and is not lost.
            best[tight] = {nodes_[last].demerits, last, 0};
        }
        for (std::size_t fitness = 0; fitness < best.size(); ++fitness)
            if (best[fitness].demerits != most_demerits) {
                active_.push_back(nodes_.size());
                nodes_.push_back({at, best[fitness].from, totals_after(at, totals_),
                                  static_cast<Fitness>(fitness), best[fitness].hyphens,
                                  best[fitness].demerits});
            }
        return true;
    }

    struct Fit {
        int badness = 0;
        Fitness fitness = decent;
        bool overfull = false;
        bool is_short = false;
    };
    Fit measure(const Node& from, const BreakItem& item) const {
        Length width = totals_.width - from.after.width;
        if (item.kind == BreakItem::Kind::penalty) width += item.width;
        const Length excess = shape_.measure - width;
        if (excess >= 0) {
            const Length stretch = totals_.stretch - from.after.stretch + shape_.line_stretch;
            const int bad = badness(excess, stretch + pass_.emergency_stretch);
            const bool is_short = width < shape_.short_line && &item == &items_.back();
            return {bad, bad > 99 ? very_loose : bad > 12 ? loose : decent, false, is_short};
        }
        const Length shrink = totals_.shrink - from.after.shrink;
        if (-excess > shrink) return {forbidden_break, tight, true};
        const int bad = badness(-excess, shrink);
        return {bad, bad > 12 ? tight : decent, false};
    }

    void consider(std::array<Candidate, 4>& best, std::size_t index, std::size_t at,
                  const Fit& fit) const {
        const Node& from = nodes_[index];
        const BreakItem& item = items_[at];
        const bool penalty = item.kind == BreakItem::Kind::penalty;
        const bool hyphen = penalty && item.hyphen;
        const int hyphens = hyphen ? from.hyphens + 1 : 0;
        if (hyphens > shape_.hyphens_in_row && !pass_.last_resorts) return;

        const std::int64_t cost = penalty ? item.cost : 0;
        std::int64_t demerits = (line_demerits + fit.badness) * (line_demerits + fit.badness);
        if (cost >= 0) demerits += cost * cost;
        else if (cost > forced_break) demerits -= cost * cost;
        if (hyphen && from.hyphens > 0) demerits += hyphens_in_row_demerits;
        if (at + 1 == items_.size() && from.hyphens > 0) demerits += last_hyphen_demerits;
        if (fit.is_short) demerits += short_line_demerits;
        const auto distance = static_cast<int>(fit.fitness) - static_cast<int>(from.fitness);
        if (distance > 1 || distance < -1) demerits += fitness_demerits;
        demerits += from.demerits;
        if (demerits < best[fit.fitness].demerits) best[fit.fitness] = {demerits, index, hyphens};
    }

    // Totals where the line after a break at `at` begins: what vanishes there is not counted.
    Totals totals_after(std::size_t at, Totals totals) const {
        for (std::size_t i = at; i < items_.size() && items_[i].kind != BreakItem::Kind::box; ++i) {
            if (i > at && items_[i].kind == BreakItem::Kind::penalty && items_[i].cost <= forced_break)
                break;
            if (items_[i].kind != BreakItem::Kind::glue) continue;
            totals.width += items_[i].width;
            totals.stretch += items_[i].stretch;
            totals.shrink += items_[i].shrink;
        }
        return totals;
    }

    std::vector<std::size_t> path() const {
        const auto best = std::min_element(
            active_.begin(), active_.end(),
            [this](std::size_t a, std::size_t b) { return nodes_[a].demerits < nodes_[b].demerits; });
        std::vector<std::size_t> breaks;
        for (std::size_t index = *best; index != 0; index = nodes_[index].previous)
            breaks.push_back(nodes_[index].item);
        std::reverse(breaks.begin(), breaks.end());
        return breaks;
    }

    const std::vector<BreakItem>& items_;
    const LineShape& shape_;
    const Pass pass_;
    std::vector<Node> nodes_;
    std::vector<std::size_t> active_;
    Totals totals_;
};

}  // namespace

int badness(Length excess, Length flexibility) {
    if (excess == 0) return 0;
    if (flexibility <= 0) return forbidden_break;
    if (excess > flexibility * 5) return forbidden_break;
    const Length ratio = excess * 297 / flexibility;  // 297^3 is about 100 times 2^18
    if (ratio > 1290) return forbidden_break;
    return static_cast<int>((ratio * ratio * ratio + (1 << 17)) >> 18);
}

std::vector<std::size_t> break_lines(const std::vector<BreakItem>& items, const LineShape& shape) {
    const std::array passes{
        Pass{.tolerance = 400},
        Pass{.tolerance = forbidden_break, .emergency_stretch = shape.measure / 12},
        Pass{.tolerance = forbidden_break,
             .emergency_stretch = shape.measure / 12,
             .last_resorts = true,
             .must_succeed = true},
    };
    for (const Pass& pass : passes)
        if (auto breaks = Breaker(items, shape, pass).run()) return *breaks;
    return {};
}

}  // namespace voetnoot::pdfa::layout::paragraph
