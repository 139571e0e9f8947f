#include "formats/pdfa/foreign/rules_met.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <numeric>
#include <optional>

namespace voetnoot::pdfa::foreign {

namespace {

using recount::Box;

constexpr double same_line = 3;                // points: pieces of one rule, a rule that is doubled
constexpr double joint = 3;                    // between its pieces, and between rules that meet
constexpr std::size_t most_meetings = 50'000;  // of a page: no table has more

// Pieces that continue each other on one line.
std::vector<Rule> joined(std::vector<Rule> pieces) {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Rule& a, const Rule& b) { return a.at < b.at; });
    std::vector<Rule> rules;
    for (std::size_t begin = 0; begin < pieces.size();) {
        std::size_t end = begin;
        double sum = 0, length = 0;
        for (; end < pieces.size() && pieces[end].at - pieces[begin].at <= same_line; ++end) {
            sum += pieces[end].at * (pieces[end].to - pieces[end].from);
            length += pieces[end].to - pieces[end].from;
        }
        const auto first = pieces.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = pieces.begin() + static_cast<std::ptrdiff_t>(end);
        std::stable_sort(first, last, [](const Rule& a, const Rule& b) { return a.from < b.from; });
        const double at = length > 0 ? sum / length : pieces[begin].at;
        const std::size_t before = rules.size();
        for (auto piece = first; piece != last; ++piece) {
            if (rules.size() > before && piece->from <= rules.back().to + joint)
                rules.back().to = std::max(rules.back().to, piece->to);
            else rules.push_back({at, piece->from, piece->to});
        }
        begin = end;
    }
    return rules;
}

class Meetings {
public:
    Meetings(const std::vector<Rule>& level, const std::vector<Rule>& upright)
        : level_(level), upright_(upright), up_(level.size() + upright.size()) {
        std::iota(up_.begin(), up_.end(), std::size_t{0});
    }

    // False: there are too many for a table.
    bool find() {
        std::vector<std::size_t> lines;  // where the upright rules at one place begin
        for (std::size_t i = 0; i < upright_.size(); ++i)
            if (i == 0 || upright_[i].at != upright_[i - 1].at) lines.push_back(i);
        lines.push_back(upright_.size());
        std::size_t tried = 0;
        for (std::size_t i = 0; i < level_.size(); ++i) {
            const Rule& rule = level_[i];
            auto line =
                std::lower_bound(lines.begin(), lines.end() - 1, rule.from - joint,
                                 [&](std::size_t first, double x) { return upright_[first].at < x; });
            for (; line != lines.end() - 1 && upright_[*line].at <= rule.to + joint; ++line) {
                if (++tried > most_meetings) return false;
                if (const auto met = crossed(*line, *(line + 1), rule.at))
                    up_[root(i)] = root(level_.size() + *met);
            }
        }
        return true;
    }

    std::vector<Lattice> lattices() {
        std::map<std::size_t, Lattice> all;
        for (std::size_t i = 0; i < level_.size(); ++i) all[root(i)].level.push_back(level_[i]);
        for (std::size_t i = 0; i < upright_.size(); ++i)
            all[root(level_.size() + i)].upright.push_back(upright_[i]);
        std::vector<Lattice> found;
        for (auto& [number, lattice] : all)
            if (!lattice.level.empty() && !lattice.upright.empty() &&
                lattice.level.size() + lattice.upright.size() >= 3)
                found.push_back(std::move(lattice));
        return found;
    }

private:
    std::size_t root(std::size_t i) {
        while (up_[i] != i) i = up_[i] = up_[up_[i]];
        return i;
    }

    // Of the upright rules at one place, from below, the one that a level rule meets.
    std::optional<std::size_t> crossed(std::size_t begin, std::size_t end, double y) const {
        const auto first = upright_.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = upright_.begin() + static_cast<std::ptrdiff_t>(end);
        auto after = std::upper_bound(first, last, y + joint,
                                      [](double at, const Rule& rule) { return at < rule.from; });
        if (after == first || (--after)->to < y - joint) return std::nullopt;
        return static_cast<std::size_t>(after - upright_.begin());
    }

    const std::vector<Rule>& level_;
    const std::vector<Rule>& upright_;
    std::vector<std::size_t> up_;
};

}  // namespace

std::vector<Lattice> lattices_of(const std::vector<Box>& pieces) {
    std::vector<Rule> level, upright;
    for (const Box& box : pieces) {
        const double wide = box.right - box.left, high = box.top - box.bottom;
        if (!std::isfinite(wide + high)) continue;
        if (wide > high) level.push_back({(box.bottom + box.top) / 2, box.left, box.right});
        else upright.push_back({(box.left + box.right) / 2, box.bottom, box.top});
    }
    level = joined(std::move(level));
    upright = joined(std::move(upright));
    Meetings meetings(level, upright);
    if (upright.empty() || !meetings.find()) return {};
    return meetings.lattices();
}

}  // namespace voetnoot::pdfa::foreign
