// Where pictures stand, how large they are, and what they are in the tree.
#include "tests/pdfa/layout/documents.hpp"
#include "tests/pdfa/layout/pages.hpp"
#include "tests/support/catch.hpp"

#include "formats/pdfa/layout/styles.hpp"

#include <algorithm>
#include <cmath>

using namespace voetnoot;
using namespace voetnoot::pdfa;
namespace page_form = voetnoot::pdfa::layout::page_form;
using namespace voetnoot::pdfa;
namespace page_form = voetnoot::pdfa::layout::page_form;
using namespace voetnoot::pdfa::test;

namespace {

constexpr double text_width = to_points(page_form::text_width);
constexpr double highest = to_points(page_form::picture_height);

Image image(std::uint32_t width, std::uint32_t height, std::string alt = "Een plaat") {
    auto picture = std::make_shared<Picture>();
    picture->width = width;
    picture->height = height;
    picture->sha256 = std::to_string(width) + "x" + std::to_string(height);
    return {"plaat.png", std::move(alt), {}, std::move(picture)};
}

Document report(std::vector<Inlines> paragraphs) {
    Document document;
    for (Inlines& content : paragraphs) document.body.push_back(paragraph(std::move(content)));
    return document;
}

std::vector<DrawnPicture> pictures(const Page& page) {
    std::vector<DrawnPicture> found;
    for (const PageItem& item : page.items)
        if (const auto* picture = std::get_if<DrawnPicture>(&item)) found.push_back(*picture);
    return found;
}

DrawnPicture only_picture(const LaidOut& laid_out) {
    const std::vector<DrawnPicture> found = pictures(laid_out.pages.front());
    REQUIRE(found.size() == 1);
    return found.front();
}

double width(const Rectangle& area) {
    return area.right - area.left;
}
double height(const Rectangle& area) {
    return area.top - area.bottom;
}
bool near(double a, double b) {
    return std::abs(a - b) < 0.05;
}

// From descender to capitals, roughly.
Rectangle ink(const GlyphRun& run) {
    return {run.origin.x, run.origin.y - run.size / 5, run.origin.x + run.width,
            run.origin.y + run.size * 7 / 10};
}

bool overlap(const Rectangle& a, const Rectangle& b) {
    return std::min(a.right, b.right) - std::max(a.left, b.left) > 0.1 &&
           std::min(a.top, b.top) - std::max(a.bottom, b.bottom) > 0.1;
}

void check_nothing_over_a_picture(const LaidOut& laid_out) {
    for (const Page& page : laid_out.pages) {
        const std::vector<DrawnPicture> drawn = pictures(page);
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            const Rectangle& area = drawn[i].area;
            CHECK(area.left >= 0);
            CHECK(area.right <= page.width);
            CHECK(area.bottom >= to_points(page_form::text_bottom) - 0.1);
            CHECK(area.top <= page.height - to_points(page_form::text_top) + 8);
            for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(area, drawn[j].area));
            for (const PageItem& item : page.items)
                if (const auto* run = std::get_if<GlyphRun>(&item); run != nullptr && run->width > 0) {
                    INFO(run->text << " over a picture");
                    CHECK_FALSE(overlap(area, ink(*run)));
                }
        }
    }
}

}  // namespace

TEST_CASE("a picture is as large as its file says, and never larger") {
    SECTION("96 to the inch, where the file says nothing") {
        const Rectangle area = only_picture(lay_out_clean(report({{{image(96, 48)}}}))).area;
        CHECK(near(width(area), 72.0));
        CHECK(near(height(area), 36.0));
    }
    SECTION("by its pixels per metre") {
        Image at_300 = image(300, 300);
        auto picture = std::make_shared<Picture>(*at_300.picture);
        picture->per_metre_x = picture->per_metre_y = 11811;
        at_300.picture = picture;
        CHECK(near(width(only_picture(lay_out_clean(report({{{at_300}}}))).area), 72.0));
        picture = std::make_shared<Picture>(*picture);
        picture->per_metre_x = picture->per_metre_y = 1;  // nobody's
        at_300.picture = picture;
        CHECK(near(width(only_picture(lay_out_clean(report({{{at_300}}}))).area), 225.0));
    }
    SECTION("as the letter shows it, in its own shape") {
        Image shown = image(1000, 500);
        shown.size = ShownSize{100'000, 100'000};
        const Rectangle area = only_picture(lay_out_clean(report({{{shown}}}))).area;
        CHECK(near(width(area), 100.0));
        CHECK(near(height(area), 50.0));
    }
    SECTION("not wider than the text") {
        const Rectangle area = only_picture(lay_out_clean(report({{{image(2000, 500)}}}))).area;
        CHECK(near(width(area), text_width));
        CHECK(near(height(area), text_width / 4));
    }
    SECTION("not higher than a part of the page") {
        const Rectangle area = only_picture(lay_out_clean(report({{{image(1000, 4000)}}}))).area;
        CHECK(near(height(area), highest));
        CHECK(near(width(area), highest / 4));
    }
    SECTION("even where its sides are absurd") {
        for (const auto& [x, y] :
             {std::pair{65'500u, 1u}, std::pair{1u, 65'500u}, std::pair{65'500u, 600u}}) {
            const Rectangle area = only_picture(lay_out_clean(report({{{image(x, y)}}}))).area;
            CHECK(width(area) >= 0.99);
            CHECK(height(area) >= 0.99);
            CHECK(width(area) <= text_width + 0.01);
            CHECK(height(area) <= highest + 0.01);
        }
    }
}

TEST_CASE("a small picture stands in its line, on the baseline") {
    const LaidOut laid_out = lay_out_clean(report({{text("voor "), {image(16, 16)}, text(" na")}}));
    const Rectangle area = only_picture(laid_out).area;
    std::vector<GlyphRun> runs;
    for (const PageItem& item : laid_out.pages.front().items)
        if (const auto* run = std::get_if<GlyphRun>(&item); run != nullptr && run->structure)
            runs.push_back(*run);
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].origin.y == area.bottom);
    CHECK(runs[1].origin.y == area.bottom);
    CHECK(runs[0].origin.x + runs[0].width <= area.left + 0.01);
    CHECK(runs[1].origin.x >= area.right - 0.01);
    CHECK(tree(laid_out) == "Document\n  P\n    Figure\n");
}

TEST_CASE("a high picture within a text has a line to itself") {
    const LaidOut laid_out = lay_out_clean(report({{text("voor "), {image(200, 100)}, text(" na")}}));
    const Rectangle area = only_picture(laid_out).area;
    CHECK(near(area.left, to_points(page_form::report_left)));
    std::vector<double> baselines;
    for (const PageItem& item : laid_out.pages.front().items)
        if (const auto* run = std::get_if<GlyphRun>(&item);
            run != nullptr && run->structure && run->width > 0)
            baselines.push_back(run->origin.y);
    REQUIRE(baselines.size() == 2);
    CHECK(baselines[0] > area.top);
    CHECK(baselines[1] < area.bottom);
    check_nothing_over_a_picture(laid_out);
    CHECK(laid_out.structure.nodes[2].block);
}

TEST_CASE(
    "pictures of every size among text, in lists, cells and notes touch nothing and stay on their "
    "page") {
    Document document;
    for (std::size_t i = 0; i < 40; ++i) {
        const auto side = static_cast<std::uint32_t>(5 + i * 37 % 700);
        const auto other = static_cast<std::uint32_t>(5 + i * 91 % 500);
        Inlines content{text(prose(10 + i % 30, static_cast<unsigned>(i)) + " "), {image(side, other)}};
        if (i % 3 == 0) content.push_back(text(" " + prose(12, static_cast<unsigned>(i))));
        if (i % 5 == 0) {
            content.push_back(reference(document.notes.size()));
            document.notes.push_back(note(std::to_string(document.notes.size() + 1), prose(9, 3)));
            document.notes.back().content.push_back(paragraph({{image(side, other)}}));
        }
        if (i % 4 == 1) document.body.push_back({List{false, {{"•", {paragraph(content)}, {}}}, {}}});
        else if (i % 4 == 2) {
            Block cells = table({{"Kop", "Plaat"}, {"een", ""}, {"twee", "woorden die blijven"}}, 1);
            std::get<Table>(cells.value).rows[1].cells[1].content = {paragraph(content)};
            document.body.push_back(std::move(cells));
        } else document.body.push_back(paragraph(content));
    }
    const LaidOut laid_out = lay_out_clean(document);
    check_nothing_over_a_picture(laid_out);
    CHECK(defects(laid_out).empty());
    CHECK(parted_notes(laid_out, document).empty());
    std::size_t drawn = 0;
    for (const Page& page : laid_out.pages) drawn += pictures(page).size();
    CHECK(drawn == 48);
}

TEST_CASE("the label of an item is level with the head of its picture") {
    Document document;
    document.body = {{List{false, {{"•", {paragraph({{image(200, 200)}})}, {}}}, {}}}};
    const LaidOut laid_out = lay_out_clean(document);
    const Rectangle area = only_picture(laid_out).area;
    for (const PageItem& item : laid_out.pages.front().items)
        if (const auto* run = std::get_if<GlyphRun>(&item); run != nullptr && run->structure) {
            CHECK(run->origin.y < area.top);
            CHECK(run->origin.y > area.top - run->size);
        }
}

TEST_CASE("a picture that nothing describes says that it is one, and that the letter does not say so") {
    const LaidOut laid_out = lay_out_clean(report({{{image(20, 20, "")}}}));
    const StructureNode& figure = laid_out.structure.nodes[2];
    CHECK(figure.tag == Tag::figure);
    CHECK(figure.alt == "Afbeelding");
    CHECK(figure.title == figure.alt);
    CHECK(lay_out_clean(report({{{image(20, 20)}}})).structure.nodes[2].title.empty());
}

TEST_CASE("a decorative picture is in no node") {
    Image decoration = image(20, 20, "");
    decoration.decorative = true;
    const LaidOut laid_out = lay_out_clean(report({{text("a "), {decoration}}}));
    CHECK_FALSE(only_picture(laid_out).structure);
    CHECK(tree(laid_out) == "Document\n  P\n");
}

TEST_CASE("a picture that is a link can be hit") {
    Link link{"https://voorbeeld.nl", {{image(200, 100)}}, {}};
    const LaidOut laid_out = lay_out_clean(report({{{link}}}));
    const Rectangle area = only_picture(laid_out).area;
    std::size_t areas = 0;
    for (const PageItem& item : laid_out.pages.front().items)
        if (const auto* hit = std::get_if<LinkArea>(&item)) {
            ++areas;
            CHECK(hit->area.left == area.left);
            CHECK(hit->area.top == area.top);
            CHECK(hit->area.bottom == area.bottom);
        }
    CHECK(areas == 1);
    CHECK(tree(laid_out) == "Document\n  P\n    Link → https://voorbeeld.nl\n      Figure\n");
}

TEST_CASE("the head of a table that goes on repeats no picture") {
    std::vector<std::vector<std::string>> rows{{"Kop", ""}};
    for (int i = 0; i < 100; ++i) rows.push_back({"rij", "woord"});
    Document document;
    document.body = {table(rows, 1)};
    std::get<Table>(document.body.front().value).rows[0].cells[1].content = {
        paragraph({{image(20, 20)}})};
    const LaidOut laid_out = lay_out_clean(document);
    REQUIRE(laid_out.pages.size() > 1);
    CHECK(pictures(laid_out.pages[0]).size() == 1);
    for (std::size_t page = 1; page < laid_out.pages.size(); ++page)
        CHECK(pictures(laid_out.pages[page]).empty());
}
