// Whole letters: what must hold of every laid-out document.
#include "formats/pdfa/fonts/font_set.hpp"
#include "pipeline/ledger/book.hpp"
#include "pipeline/text/text.hpp"
#include "tests/pdfa/layout/documents.hpp"
#include "tests/pdfa/layout/pages.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

using namespace voetnoot;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::fonts;
using namespace voetnoot::pdfa::layout::pages;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::test;

namespace {

// The letter's own ledger against what the tree shows.
void check_complete(const Document& document, const LaidOut& laid_out) {
    const Ledger promised = ledger_of(document);
    CHECK(squeeze(running_text(laid_out)) == squeeze(promised.running_text));
    CHECK(words(running_text(laid_out)) == words(promised.running_text));
    for (std::size_t i = 0; i < document.notes.size(); ++i)
        CHECK(note_text(laid_out, fmt::format("fn-{}", i + 1)) == promised.notes[i].text);
}

void check_sound(const Document& document, const LaidOut& laid_out) {
    check_complete(document, laid_out);
    CHECK(defects(laid_out) == std::vector<std::string>{});
    CHECK(parted_notes(laid_out, document) == std::vector<std::string>{});
}

bool same(const LaidOut& a, const LaidOut& b) {
    if (tree(a) != tree(b) || a.pages.size() != b.pages.size()) return false;
    for (std::size_t p = 0; p < a.pages.size(); ++p) {
        if (a.pages[p].items.size() != b.pages[p].items.size()) return false;
        for (std::size_t i = 0; i < a.pages[p].items.size(); ++i) {
            const auto* left = std::get_if<GlyphRun>(&a.pages[p].items[i]);
            const auto* right = std::get_if<GlyphRun>(&b.pages[p].items[i]);
            if ((left == nullptr) != (right == nullptr)) return false;
            if (left == nullptr) continue;
            if (left->origin.x != right->origin.x || left->origin.y != right->origin.y ||
                left->width != right->width || left->glyphs.size() != right->glyphs.size())
                return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("a letter of some pages is complete, clear of itself, and keeps its notes") {
    const Document letter = long_letter();
    const LaidOut laid_out = lay_out_clean(letter);
    CHECK(laid_out.pages.size() >= 5);
    CHECK(laid_out.pages.size() <= 11);
    check_sound(letter, laid_out);
}

TEST_CASE("the same letter gives the same pages, whatever was set before it") {
    Resources resources;
    LayoutContext fresh(resources);
    Findings findings;
    const LaidOut first = lay_out(long_letter(), fresh, findings);
    Document other;
    other.body = {paragraph(prose(500, 77))};
    lay_out_clean(other);
    CHECK(same(first, lay_out_clean(long_letter())));
}

TEST_CASE("the letterhead is read in the order of the letter") {
    const LaidOut laid_out = lay_out_clean(long_letter());
    CHECK(
        running_text(laid_out).starts_with("Ministerie van Voorbeeldzaken > Retouradres Postbus 1 2500 "
                                           "AA Den Haag De Voorzitter van de Tweede Kamer "
                                           "der Staten-Generaal 2500 EA DEN HAAG Directoraat-generaal "
                                           "Bestuur en Uitvoering Directie Voorbeelden "
                                           "Ons kenmerk VZ-2024-0001234 Datum 1 juli 2024 Betreft "
                                           "Voortgang van de uitvoering Geachte Voorzitter,"));
}

TEST_CASE("the addressee stands in the window of a DL envelope") {
    const LaidOut laid_out = lay_out_clean(long_letter());
    const double mm = 72 / 25.4;
    std::size_t lines = 0;
    for (const PageItem& item : laid_out.pages[0].items) {
        const auto* run = std::get_if<GlyphRun>(&item);
        if (run == nullptr || run->glyphs.empty()) continue;
        const std::string& words = run->text;
        if (words != "2500 EA DEN HAAG" && !words.starts_with("De Voorzitter")) continue;
        ++lines;
        const double from_top = 841.890 - run->origin.y;
        CHECK(from_top > 55 * mm);
        CHECK(from_top < 79 * mm);
        CHECK(run->origin.x >= 20 * mm);
        CHECK(run->origin.x + run->width <= 100 * mm);
    }
    CHECK(lines == 2);
}

TEST_CASE("a letterhead that its places cannot hold flows into the text") {
    Document letter = long_letter();
    for (int i = 0; i < 120; ++i)
        letter.letterhead.groups.push_back(
            group({head_line(Field::contact, "Contact", fmt::format("persoon {}", i))}));
    for (int i = 0; i < 90; ++i)
        letter.letterhead.groups.push_back(
            group({head_line(Field::addressee, "", fmt::format("geadresseerde {}", i))}));
    const LaidOut laid_out = lay_out_clean(letter);
    check_complete(letter, laid_out);
    CHECK(defects(laid_out) == std::vector<std::string>{});
}

TEST_CASE("pages after the first have a head, and all have their number") {
    const LaidOut laid_out = lay_out_clean(long_letter());
    const std::size_t count = laid_out.pages.size();
    CHECK(artifacts(laid_out.pages[0]) == fmt::format("Pagina 1 van {}\n", count));
    CHECK(artifacts(laid_out.pages[1]) ==
          fmt::format("Pagina 2 van {}\nVoortgang van de uitvoering\n", count));
    CHECK(laid_out.pages[1].label == "2");
}

TEST_CASE("no heading ends a page") {
    const Document letter = long_letter();
    const LaidOut laid_out = lay_out_clean(letter);
    for (std::size_t h = 1; h <= laid_out.outline.size(); ++h) {
        const auto page = page_of(laid_out, fmt::format("h-{}", h));
        REQUIRE(page);
        // Something of the text follows the heading on its page.
        const std::string words = shown(laid_out.pages[*page]);
        const std::size_t at = words.find(laid_out.outline[h - 1].title);
        REQUIRE(at != std::string::npos);
        CHECK(words.size() > at + 200);
    }
}

TEST_CASE("no line of a paragraph stands alone on a page") {
    Document report;
    for (unsigned i = 0; i < 60; ++i) report.body.push_back(paragraph(prose(10 + (i * 37) % 90, i)));
    const LaidOut laid_out = lay_out_clean(report);
    // By paragraph, then page: its baselines.
    std::map<std::uint32_t, std::map<std::size_t, std::set<double>>> lines;
    for (std::size_t page = 0; page < laid_out.pages.size(); ++page)
        for (const PageItem& item : laid_out.pages[page].items)
            if (const auto* run = std::get_if<GlyphRun>(&item); run != nullptr && run->structure)
                lines[run->structure->index][page].insert(run->origin.y);
    std::size_t parted = 0;
    for (const auto& [paragraph, pages] : lines) {
        if (pages.size() == 1) continue;
        ++parted;
        for (const auto& [page, baselines] : pages) CHECK(baselines.size() >= 2);
    }
    CHECK(parted > 2);
}

TEST_CASE("a heading in italics stays so where all of it is emphasised") {
    Document report;
    const Inline whole{Emphasis{{text("Nader")}, {}}};
    report.body = {heading(1, "Een"), heading(2, "Twee"), heading(3, "Drie"), {Heading{4, {whole}, {}}}};
    const LaidOut laid_out = lay_out_clean(report);
    const auto& runs = laid_out.pages[0].items;
    CHECK(std::any_of(runs.begin(), runs.end(), [&](const PageItem& item) {
        const auto* run = std::get_if<GlyphRun>(&item);
        return run != nullptr && run->face == context().fonts().face(FaceStyle::italic);
    }));
}

TEST_CASE("notes of every length, in every place, begin where they are referred to") {
    Document report;
    for (unsigned i = 0; i < 60; ++i) {
        report.notes.push_back(
            note(fmt::format("{}", i + 1), prose(5 + (i * i) % (i % 7 == 0 ? 700 : 60), i)));
        if (i % 5 == 0)
            report.body.push_back(
                {Heading{1 + static_cast<int>(i % 2), {text("Kop"), reference(i)}, {}}});
        else report.body.push_back(paragraph({text(prose(20 + i, i)), reference(i)}));
    }
    check_sound(report, lay_out_clean(report));
}

TEST_CASE("a note may hold lists and tables, and be longer than a page") {
    Document report;
    Note deep = note("12", prose(900, 5));
    deep.content.push_back({List{false, {{"•", {paragraph(prose(30, 6))}, {}}}, {}}});
    deep.content.push_back(table({{"a", "b"}, {"1", "2"}}, 1));
    report.notes = {deep};
    report.body = {paragraph({text(prose(30, 7)), reference(0)}), paragraph(prose(300, 8))};
    const LaidOut laid_out = lay_out_clean(report);
    REQUIRE(laid_out.pages.size() >= 2);
    check_sound(report, laid_out);
    // Where it goes on its label is told again, as an artifact.
    CHECK(artifacts(laid_out.pages[0]).find("12\n") == std::string::npos);
    CHECK(artifacts(laid_out.pages[1]).find("12\n") != std::string::npos);
}

TEST_CASE("an empty document is one page") {
    const LaidOut laid_out = lay_out_clean({});
    REQUIRE(laid_out.pages.size() == 1);
    CHECK(running_text(laid_out).empty());
}

TEST_CASE("empty notes, labels and paragraphs have their place") {
    Document report;
    report.notes = {note("", ""), note("2", "")};
    report.notes[1].content.clear();
    report.body = {paragraph({reference(0)}), paragraph({text("a"), reference(1)}), paragraph("")};
    check_sound(report, lay_out_clean(report));
}

TEST_CASE("all kinds of blocks within each other are complete") {
    Document report;
    const Block verbatim{Preformatted{{"  if (a)", "    b", ""}, {}}};
    const Block quote{Quote{{paragraph(prose(30, 9)), verbatim, {Separator{}}}, {}}};
    List list{true,
              {{"a)", {paragraph(prose(20, 10)), quote}, {}}, {"b)", {}, {}}, {"xxviii.", {quote}, {}}},
              {}};
    for (int depth = 0; depth < 20; ++depth)
        list = List{false, {{"•", {paragraph("diep"), Block{list}}, {}}}, {}};
    Block nested = table({{"Kop", "Twee"}, {"x", "y"}}, 1);
    std::get<Table>(nested.value).rows[1].cells[1].content = {quote, table({{"1", "2"}, {"3", "4"}}, 0),
                                                              Block{list}};
    report.body = {paragraph("begin"), Block{list}, nested, quote, verbatim, {Separator{}}};
    const LaidOut laid_out = lay_out_clean(report);
    check_sound(report, laid_out);
}

TEST_CASE("words of the page are in the language of the letter") {
    Document report;
    report.language = "en-GB";
    report.body = {paragraph("Hello")};
    CHECK(artifacts(lay_out_clean(report).pages[0]) == "Page 1 of 1\n");
    report.language = "xx";
    CHECK(artifacts(lay_out_clean(report).pages[0]) == "Page 1 of 1\n");
}

TEST_CASE("a character that no face has is reported once, and its text kept") {
    Document report;
    report.title = "De \U0001F9F5";
    report.body = {paragraph("De \U0001F9F5 draad")};
    Findings findings;
    const LaidOut laid_out = lay_out(report, context(), findings);
    CHECK(findings.all().size() == 1);
    CHECK(running_text(laid_out) == "De \U0001F9F5 draad");
}
