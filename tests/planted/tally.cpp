#include "tests/planted/tally.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace voetnoot::planted {

namespace {

constexpr std::array<std::size_t, 3> sampled{0, 2, 11};
constexpr std::size_t misses_shown = 3;

}  // namespace

void Row::count(bool is_found, const std::string& place, const Findings& said) {
    ++places;
    if (is_found) {
        ++found;
        return;
    }
    std::string miss = place + ":";
    for (const Finding& finding : said.all())
        if (finding.severity != Severity::info)
            miss += fmt::format(" {} ({})", finding.rule, finding.message);
    misses.push_back(miss);
}

Row& Tally::add(std::string level, std::string kind, Rules rules) {
    return rows_.emplace_back(Row{std::move(level), std::move(kind), std::move(rules), 0, 0, {}});
}

std::size_t Tally::places() const {
    std::size_t sum = 0;
    for (const Row& row : rows_) sum += row.places;
    return sum;
}

std::size_t Tally::missed() const {
    std::size_t sum = 0;
    for (const Row& row : rows_) sum += row.misses.size();
    return sum;
}

void Tally::print(std::ostream& out) const {
    std::string text = fmt::format("{:<16} {:<42} {:<28} {:>6} {:>6} {:>6}\n", "where", "defect", "rule",
                                   "places", "found", "missed");
    for (const Row& row : rows_) {
        text += fmt::format("{:<16} {:<42} {:<28} {:>6} {:>6} {:>6}\n", row.level, row.kind,
                            fmt::format("{}", fmt::join(row.rules, " ")), row.places, row.found,
                            row.misses.size());
        for (std::size_t i = 0; i < std::min(misses_shown, row.misses.size()); ++i)
            text += fmt::format("    missed: {}\n", row.misses[i]);
    }
    text += fmt::format("{} kinds, {} places, {} missed\n", rows_.size(), places(), missed());
    out << text << std::flush;
}

std::vector<std::size_t> sample(std::size_t places) {
    std::vector<std::size_t> chosen;
    for (std::size_t place = 0; place < places; ++place)
        if (every_place || place == 0 || place == places / 2 || place + 1 == places)
            chosen.push_back(place);
    return chosen;
}

bool is_sampled(std::size_t place) {
    return every_place || std::find(sampled.begin(), sampled.end(), place) != sampled.end();
}

bool is_last_sampled(std::size_t place) {
    return !every_place && place >= sampled.back();
}

}  // namespace voetnoot::planted
