#include "formats/pdfa/layout/paragraph/knuth_plass.hpp"
#include "formats/pdfa/layout/text/line_breaks.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <limits>

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::layout;
using namespace voetnoot::pdfa::layout::paragraph;

namespace {

// Words of the given widths, a space of 4 ± between them; ends in a forced break.
std::vector<BreakItem> words(const std::vector<int>& widths) {
    std::vector<BreakItem> items;
    for (const int width : widths) {
        if (!items.empty()) items.push_back(BreakItem::glue(4 * point, 2 * point, point));
        items.push_back(BreakItem::box(width * point));
    }
    items.push_back(BreakItem::penalty(forbidden_break));
    items.push_back(BreakItem::glue(0, endless_stretch, 0));
    items.push_back(BreakItem::penalty(forced_break));
    return items;
}

// The squared badness of the lines between spaces after the words in `ends`, as the breaker counts it.
std::int64_t cost_of(const std::vector<int>& widths, const std::vector<std::size_t>& ends, int measure) {
    std::int64_t total = 0;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        Length width = 0;
        for (std::size_t i = begin; i < end; ++i) width += widths[i] * point;
        const auto spaces = static_cast<Length>(end - begin) - 1;
        width += 4 * spaces * point;
        const Length excess = measure * point - width;
        const bool last = end == widths.size();
        int bad = 0;
        if (excess < 0) {
            if (-excess > spaces * point) return std::numeric_limits<std::int64_t>::max();
            bad = badness(-excess, spaces * point);
        } else if (!last) {
            bad = badness(excess, 2 * spaces * point);
        }
        total += (10 + std::int64_t{bad}) * (10 + std::int64_t{bad});
        begin = end;
    }
    return total;
}

std::vector<std::size_t> ends_of(const std::vector<BreakItem>& items,
                                 const std::vector<std::size_t>& breaks) {
    std::vector<std::size_t> ends;
    for (const std::size_t at : breaks)
        ends.push_back(static_cast<std::size_t>(
            std::count_if(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(at),
                          [](const BreakItem& item) { return item.kind == BreakItem::Kind::box; })));
    return ends;
}

}  // namespace

TEST_CASE("badness is 100 at the full stretch and grows with its cube") {
    CHECK(badness(0, 0) == 0);
    CHECK(badness(point, 0) == forbidden_break);
    CHECK(badness(point, point) == 100);
    CHECK(badness(2 * point, point) == 800);
    CHECK(badness(point, 2 * point) == 12);
    CHECK(badness(100 * point, point) == forbidden_break);
    CHECK(badness(Length{1} << 40, endless_stretch) == 100);
}

TEST_CASE("one line is one line") {
    const auto items = words({10, 20, 10});
    CHECK(break_lines(items, {.measure = 100 * point}) == std::vector<std::size_t>{items.size() - 1});
}

TEST_CASE("no other way to break a paragraph costs less") {
    unsigned state = 7;
    for (int round = 0; round < 60; ++round) {
        std::vector<int> widths;
        for (int i = 0; i < 12; ++i) {
            state = state * 1664525U + 1013904223U;
            widths.push_back(8 + static_cast<int>((state >> 20) % 15));
        }
        const int measure = 60;
        const auto items = words(widths);
        const auto ends = ends_of(items, break_lines(items, {.measure = measure * point}));
        const std::int64_t chosen = cost_of(widths, ends, measure);

        // All 2^11 ways. Fitness and emergency stretch are not counted here: paragraphs that need
        // them are left out.
        std::int64_t best = std::numeric_limits<std::int64_t>::max();
        std::int64_t slack = 0;
        for (unsigned ways = 0; ways < (1U << 11); ++ways) {
            std::vector<std::size_t> these;
            for (std::size_t i = 0; i < 11; ++i)
                if ((ways >> i & 1U) != 0) these.push_back(i + 1);
            these.push_back(widths.size());
            const std::int64_t cost = cost_of(widths, these, measure);
            if (cost < best) {
                best = cost;
                slack = 6000 * static_cast<std::int64_t>(these.size());
            }
        }
        if (best < 410 * 410) CHECK(chosen <= best + slack);
    }
}

TEST_CASE("a forced break ends a line wherever it stands") {
    std::vector<BreakItem> items = words({10, 10});
    std::vector<BreakItem> more = words({10, 10, 10});
    items.insert(items.end(), more.begin(), more.end());
    CHECK(break_lines(items, {.measure = 100 * point}).size() == 2);
}

TEST_CASE("a box wider than the measure gets a line and nothing is lost") {
    const auto items = words({10, 500, 10});
    const auto breaks = break_lines(items, {.measure = 60 * point});
    CHECK(ends_of(items, breaks) == std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE("last resorts are taken only where there is no other way") {
    std::vector<BreakItem> items{BreakItem::box(30 * point),
                                 BreakItem::penalty(text::last_resort_break),
                                 BreakItem::glue(4 * point, 2 * point, point),
                                 BreakItem::box(30 * point),
                                 BreakItem::glue(4 * point, 2 * point, point),
                                 BreakItem::box(30 * point),
                                 BreakItem::penalty(forbidden_break),
                                 BreakItem::glue(0, endless_stretch, 0),
                                 BreakItem::penalty(forced_break)};
    CHECK(ends_of(items, break_lines(items, {.measure = 64 * point})) == std::vector<std::size_t>{2, 3});
    CHECK(ends_of(items, break_lines(items, {.measure = 40 * point})) ==
          std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE("tied words are parted before a word is") {
    std::vector<BreakItem> items{BreakItem::box(20 * point),
                                 BreakItem::penalty(text::anywhere_break),
                                 BreakItem::box(20 * point),
                                 BreakItem::penalty(text::last_resort_break),
                                 BreakItem::glue(4 * point, 2 * point, point),
                                 BreakItem::box(30 * point),
                                 BreakItem::penalty(forbidden_break),
                                 BreakItem::glue(0, endless_stretch, 0),
                                 BreakItem::penalty(forced_break)};
    CHECK(ends_of(items, break_lines(items, {.measure = 60 * point})) == std::vector<std::size_t>{2, 3});
}

TEST_CASE("the last line is not left short where that costs little") {
    const auto items = words({10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 24});
    LineShape shape{.measure = 200 * point};
    CHECK(ends_of(items, break_lines(items, shape)) == std::vector<std::size_t>{14, 15});
    shape.short_line = 30 * point;
    CHECK(ends_of(items, break_lines(items, shape)) == std::vector<std::size_t>{13, 15});
}

TEST_CASE("no more lines in a row end in a hyphen than allowed") {
    std::vector<BreakItem> items;
    for (int i = 0; i < 20; ++i) {
        if (i > 0) items.push_back(BreakItem::glue(4 * point, 2 * point, point));
        items.push_back(BreakItem::box(17 * point));
        items.push_back(BreakItem::penalty(60, 3 * point, true));
        items.push_back(BreakItem::box(16 * point));
    }
    items.push_back(BreakItem::penalty(forbidden_break));
    items.push_back(BreakItem::glue(0, endless_stretch, 0));
    items.push_back(BreakItem::penalty(forced_break));
    for (const int allowed : {0, 1, 2}) {
        int row = 0;
        int most = 0;
        for (const std::size_t at :
             break_lines(items, {.measure = 57 * point, .hyphens_in_row = allowed})) {
            row = items[at].hyphen ? row + 1 : 0;
            most = std::max(most, row);
        }
        CHECK(most <= allowed);
    }
}

TEST_CASE("a ragged margin stretches no space") {
    std::vector<BreakItem> items = words({30, 30, 30, 30});
    for (BreakItem& item : items)
        if (item.stretch < endless_stretch) item.stretch = item.shrink = 0;
    const auto breaks = break_lines(items, {.measure = 70 * point, .line_stretch = 40 * point});
    CHECK(ends_of(items, breaks) == std::vector<std::size_t>{2, 4});
}
