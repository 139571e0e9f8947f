#include "formats/pdfa/layout/pages/page_plan.hpp"
#include "formats/pdfa/layout/styles.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>

using namespace voetnoot;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::layout::flow;
using namespace voetnoot::pdfa::layout::pages;
using namespace voetnoot::pdfa::layout::styles;
using namespace voetnoot::pdfa;

namespace {

// Text of `count` lines, each 10 points.
FlowLines lines(std::size_t count) {
    FlowLine line;
    line.above = points(8);
    line.below = points(2);
    return FlowLines(count, line);
}
FlowLines note_lines(std::size_t count) {
    FlowLines made = lines(count);
    for (std::size_t i = 0; i + 1 < count; ++i)
        if (i == 0 || i + 2 == count) made[i].cost = page_cost::widow;
    return made;
}
constexpr Length ten_lines = points(100);
const PageRoom room{ten_lines, ten_lines, {}};

// What every plan must keep, whatever it costs.
void check_sound(const std::vector<PagePlan>& pages, const FlowLines& body,
                 const std::vector<FlowLines>& notes, const PageRoom& given) {
    std::size_t next = 0;
    std::vector<std::size_t> shown(notes.size(), 0);
    std::set<std::size_t> referred;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const PagePlan& page = pages[p];
        CHECK(page.begin == next);
        next = page.end;
        Length height = height_of(page.notes, notes);
        for (std::size_t i = page.begin; i < page.end; ++i) {
            height += body[i].height() + (i > page.begin ? body[i].space : 0);
            for (const NoteId note : body[i].notes) {
                referred.insert(note.index);
                CHECK(std::any_of(page.notes.begin(), page.notes.end(), [&](const NotePart& part) {
                    return part.note == note && part.begin == 0 && part.end > 0;
                }));
            }
        }
        for (std::size_t i = page.begin; i < page.end; ++i) CHECK(body[i].turned == page.turned);
        CHECK(height <= (page.turned ? given.turned : p == 0 ? given.first : given.others));
        for (const NotePart& part : page.notes) {
            CHECK(part.begin == shown[part.note.index]);
            shown[part.note.index] = part.end;
        }
    }
    CHECK(next == body.size());
    for (const std::size_t note : referred) CHECK(shown[note] == notes[note].size());
}

}  // namespace

TEST_CASE("a page takes as many lines as it has room for") {
    const FlowLines body = lines(25);
    const auto pages = plan_pages(body, {}, room);
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].end == 10);
    CHECK(pages[1].end == 20);
    check_sound(pages, body, {}, room);
}

TEST_CASE("an empty letter has one page") {
    CHECK(plan_pages({}, {}, room).size() == 1);
}

TEST_CASE("a note stands on the page of its reference") {
    FlowLines body = lines(12);
    body[8].notes = {{0}};
    const std::vector<FlowLines> notes{note_lines(3)};
    const auto pages = plan_pages(body, notes, room);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].end == 8);  // its line and its note go on together
    check_sound(pages, body, notes, room);
}

TEST_CASE("widows, orphans and headings decide where a page ends") {
    FlowLines body = lines(20);
    body[9].cost = page_cost::after_heading;
    CHECK(plan_pages(body, {}, room)[0].end == 9);
    body[9].cost = page_cost::widow;
    CHECK(plan_pages(body, {}, room)[0].end == 9);
    for (FlowLine& line : body) line.cost = page_cost::in_row;
    CHECK(plan_pages(body, {}, room)[0].end == 10);
}

TEST_CASE("a note is split only where the page would else be half empty") {
    FlowLines body = lines(10);
    body[2].notes = {{0}};
    std::vector<FlowLines> notes{note_lines(9)};
    auto pages = plan_pages(body, notes, room);
    REQUIRE(pages[0].notes.size() == 1);
    CHECK(pages[0].notes[0].end < 9);
    CHECK(pages[0].notes[0].end >= 2);
    check_sound(pages, body, notes, room);

    body = lines(20);
    body[8].notes = {{0}};
    notes = {note_lines(4)};
    pages = plan_pages(body, notes, room);
    CHECK(pages[0].notes.empty());
    check_sound(pages, body, notes, room);
}

TEST_CASE("a note longer than a page goes on over as many as it needs") {
    FlowLines body = lines(8);
    body[1].notes = {{0}};
    const std::vector<FlowLines> notes{note_lines(40)};
    const auto pages = plan_pages(body, notes, room);
    CHECK(pages.size() >= 5);
    check_sound(pages, body, notes, room);
}

TEST_CASE("many notes of one line all begin on its page") {
    FlowLines body = lines(3);
    body[0].notes = {{0}, {1}, {2}};
    const std::vector<FlowLines> notes{note_lines(6), note_lines(6), note_lines(6)};
    const auto pages = plan_pages(body, notes, room);
    REQUIRE(pages[0].notes.size() == 3);
    check_sound(pages, body, notes, room);
}

TEST_CASE("a note that refers to another brings it along") {
    FlowLines body = lines(12);
    body[0].notes = {{0}};
    std::vector<FlowLines> notes{note_lines(2), note_lines(2)};
    notes[0][1].notes = {{1}};
    const auto pages = plan_pages(body, notes, room);
    REQUIRE(pages[0].notes.size() == 2);
    CHECK(pages[0].notes[1].note == NoteId{1});
    check_sound(pages, body, notes, room);
}

TEST_CASE("notes of the letterhead stand on the first page") {
    const FlowLines body = lines(5);
    const std::vector<FlowLines> notes{note_lines(2)};
    const PageRoom with_form{points(50), ten_lines, {{0}}};
    const auto pages = plan_pages(body, notes, with_form);
    REQUIRE(pages[0].notes.size() == 1);
    check_sound(pages, body, notes, with_form);
}

TEST_CASE("a first page without any room is left to its form") {
    const FlowLines body = lines(5);
    const PageRoom full{0, ten_lines, {}};
    const auto pages = plan_pages(body, {}, full);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].end == 0);
    check_sound(pages, body, {}, full);
}

TEST_CASE("a repeated head takes room on the next page") {
    FlowLines body = lines(22);
    const auto head = std::make_shared<const FlowLines>(lines(2));
    for (std::size_t i = 2; i < body.size(); ++i) body[i].head = head;
    const auto pages = plan_pages(body, {}, room);
    CHECK(pages[0].end == 10);
    CHECK(pages[1].end == 18);
}

TEST_CASE("turned lines have pages of their own, and the first page may have to be upright") {
    FlowLines body = lines(12);
    for (std::size_t i = 0; i < 7; ++i) body[i].turned = true;
    for (const bool upright : {false, true}) {
        const PageRoom some_turned{ten_lines, ten_lines, {}, points(60), upright};
        const auto pages = plan_pages(body, {}, some_turned);
        check_sound(pages, body, {}, some_turned);
        const std::size_t begin = upright ? 1 : 0;
        REQUIRE(pages.size() == begin + 3);
        CHECK(pages[0].turned != upright);
        CHECK(pages[begin].end == 6);
        CHECK(pages[begin + 1].end == 7);
    }
}

TEST_CASE("whatever the lines and notes, nothing is parted or lost") {
    unsigned state = 11;
    const auto next = [&state](unsigned below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16) % below;
    };
    for (int round = 0; round < 200; ++round) {
        FlowLines body = lines(5 + next(60));
        std::vector<FlowLines> notes;
        bool turned = false;
        for (FlowLine& line : body) {
            if (next(12) == 0) turned = !turned;
            line.turned = turned;
            line.cost = next(5) == 0 ? page_cost::widow : 0;
            line.space = next(4) == 0 ? points(5) : 0;
            if (next(6) != 0) continue;
            line.notes.push_back({notes.size()});
            notes.push_back(note_lines(1 + next(next(8) == 0 ? 30 : 4)));
        }
        const PageRoom both{ten_lines, ten_lines, {}, points(70), next(2) == 0};
        check_sound(plan_pages(body, notes, both), body, notes, both);
    }
}
