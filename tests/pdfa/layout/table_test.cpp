#include "formats/pdfa/layout/flow/table_grid.hpp"
#include "formats/pdfa/layout/styles.hpp"
#include "pipeline/ledger/book.hpp"
#include "pipeline/text/text.hpp"
#include "tests/pdfa/layout/documents.hpp"
#include "tests/pdfa/layout/pages.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace voetnoot;
using namespace voetnoot::pdfa;
using voetnoot::pdfa::layout::flow::TableGrid;
namespace page_form = voetnoot::pdfa::layout::page_form;
namespace page_form = voetnoot::pdfa::layout::page_form;
using namespace voetnoot::pdfa::test;

namespace {

void check_sound(const Document& document, const LaidOut& laid_out) {
    CHECK(squeeze(running_text(laid_out)) == squeeze(ledger_of(document).running_text));
    CHECK(defects(laid_out) == std::vector<std::string>{});
    CHECK(parted_notes(laid_out, document) == std::vector<std::string>{});
}

Document with(Block block) {
    Document report;
    report.body = {std::move(block)};
    return report;
}

}  // namespace

TEST_CASE("cells over several rows and columns find their places") {
    Table spans;
    spans.header_rows = 1;
    TableCell one;
    TableCell wide;
    wide.columns = 2;
    TableCell tall;
    tall.rows = 2;
    spans.rows = {{{one, wide}, {}}, {{tall, one, one}, {}}, {{one, one}, {}}};
    const TableGrid grid = voetnoot::pdfa::layout::flow::grid_of(spans);
    CHECK(grid.columns == 3);
    REQUIRE(grid.cells.size() == 7);
    CHECK(grid.cells[1].column == 1);
    CHECK(grid.cells[1].columns == 2);
    CHECK(grid.cells[2].rows == 2);
    CHECK(grid.cells[5].row == 2);
    CHECK(grid.cells[5].column == 1);  // beside the tall one
    CHECK(grid.cells[0].header);
    CHECK_FALSE(grid.cells[2].header);
}

TEST_CASE("no two cells of a hostile table cover the same place") {
    Table hostile;
    TableCell huge;
    huge.columns = 1'000'000'000;
    huge.rows = 1'000'000'000;
    TableCell tall;
    tall.rows = 3;
    hostile.rows = {{{TableCell{}, tall}, {}}, {{huge}, {}}, {{TableCell{}}, {}}};
    Document report = with({hostile});
    Findings findings;  // PDF-22
    check_sound(report, lay_out(report, context(), findings));
}

TEST_CASE("a long table repeats its head as an artifact") {
    std::vector<std::vector<std::string>> rows{{"Jaartal", "Bedrag"}};
    for (int i = 0; i < 120; ++i) rows.push_back({fmt::format("rij {}", i), fmt::format("{}", i * 37)});
    const Document report = with(table(rows, 1));
    const LaidOut laid_out = lay_out_clean(report);
    REQUIRE(laid_out.pages.size() >= 2);
    CHECK(artifacts(laid_out.pages[0]).find("Jaartal") == std::string::npos);
    for (std::size_t p = 1; p < laid_out.pages.size(); ++p)
        CHECK(artifacts(laid_out.pages[p]).starts_with("Jaartal\nBedrag\n"));
    check_sound(report, laid_out);
}

TEST_CASE("a row taller than a page is split, with its notes on the pages of their references") {
    Block tall = table({{"Kop", "Tekst"}, {"kort", ""}}, 1);
    Document report;
    Blocks& cell = std::get<Table>(tall.value).rows[1].cells[1].content;
    for (unsigned i = 0; i < 12; ++i) {
        report.notes.push_back(note(fmt::format("{}", i + 1), prose(15, i)));
        cell.push_back(paragraph({text(prose(60, i + 20)), reference(i)}));
    }
    report.body = {tall};
    const LaidOut laid_out = lay_out_clean(report);
    CHECK(laid_out.pages.size() >= 2);
    check_sound(report, laid_out);
}

TEST_CASE("tables of few and of many columns stay within the measure") {
    for (const std::size_t columns : {1U, 2U, 5U, 8U, 12U, 30U}) {
        std::vector<std::string> head;
        std::vector<std::string> row;
        for (std::size_t c = 0; c < columns; ++c) {
            head.push_back(fmt::format("Uitvoeringsorganisatie {}", c));
            row.push_back(prose(c % 3 == 0 ? 14 : 2, static_cast<unsigned>(c)));
        }
        const Document report = with(table({head, row, row}, 1));
        check_sound(report, lay_out_clean(report));
    }
}

TEST_CASE("figures of a right-aligned column end in one line") {
    Block numbers = table({{"Post", "Bedrag"}, {"a", "1.234,5"}, {"b", "88,1"}}, 1);
    std::get<Table>(numbers.value).columns = {Table::Alignment::left, Table::Alignment::right};
    const LaidOut laid_out = lay_out_clean(with(numbers));
    std::vector<double> rights;
    for (const PageItem& item : laid_out.pages[0].items)
        if (const auto* run = std::get_if<GlyphRun>(&item);
            run != nullptr && !run->text.starts_with('P'))
            if (run->text.starts_with('1') || run->text.starts_with('8'))
                rights.push_back(run->origin.x + run->width);
    REQUIRE(rights.size() == 2);
    CHECK(std::abs(rights[0] - rights[1]) < 0.01);
}

TEST_CASE("a column of numbers ends at the right of itself") {
    const auto rights_of = [](const std::vector<std::vector<std::string>>& rows) {
        const LaidOut laid_out = lay_out_clean(with(table(rows, 1)));
        std::vector<double> rights;
        for (const PageItem& item : laid_out.pages[0].items)
            if (const auto* run = std::get_if<GlyphRun>(&item); run != nullptr && run->origin.x > 150)
                rights.push_back(run->origin.x + run->width);
        rights.pop_back();  // the number of the page
        return rights;
    };
    const auto numbers = rights_of({{"Een lange post", "Bedrag"}, {"a", "€ 1.234,50"}, {"b", "-88 %"}});
    REQUIRE(numbers.size() == 3);
    CHECK(std::abs(numbers[0] - numbers[1]) < 0.01);
    CHECK(std::abs(numbers[1] - numbers[2]) < 0.01);
    const auto others = rights_of({{"Een lange post", "Nummer"}, {"a", "1. eerst"}, {"b", "2"}});
    REQUIRE(others.size() == 3);
    CHECK(others[2] < others[1] - 1);
}

TEST_CASE("a head without words is in the tree and takes no room") {
    const auto height_of_rows = [](const std::string& head) {
        const LaidOut laid_out = lay_out_clean(with(table({{head, ""}, {"een", "twee"}}, 1)));
        CHECK(tree(laid_out).find("THead\n      TR\n        TH") != std::string::npos);
        double top = 0;
        double bottom = 1000;
        for (const PageItem& item : laid_out.pages[0].items)
            if (const auto* rule = std::get_if<StrokedLine>(&item)) {
                top = std::max(top, rule->from.y);
                bottom = std::min(bottom, rule->from.y);
            }
        return top - bottom;
    };
    CHECK(height_of_rows("") < 0.6 * height_of_rows("Kop"));
    CHECK(height_of_rows("") > 10);
}

TEST_CASE("a table whose words do not fit stands out, then is set smaller") {
    const auto size_and_left = [](std::size_t columns, const char* word = "Verantwoordelijkheden") {
        std::vector<std::string> row(columns, word);
        const Document report = with(table({row, row}, 1));
        const LaidOut laid_out = lay_out_clean(report);
        check_sound(report, laid_out);
        const auto& run = std::get<GlyphRun>(laid_out.pages[0].items.front());
        return std::pair(run.size, run.origin.x);
    };
    const double left = to_points(page_form::report_left);
    CHECK(size_and_left(3).first == 9);
    CHECK(std::abs(size_and_left(3).second - left) < 0.1);
    CHECK(size_and_left(5).first == 9);
    CHECK(size_and_left(5).second < left - 10);
    CHECK(size_and_left(7, "Verantwoording").first < 9);
}

TEST_CASE("a table too wide for an upright page stands on a turned one, its headings above it") {
    const auto wide = [](std::size_t columns, std::size_t rows) {
        std::vector<std::vector<std::string>> cells(rows,
                                                    std::vector<std::string>(columns, "1.000.000,00"));
        return table(cells, 1);
    };
    Document letter;
    letter.letterhead.groups = {group({head_line(Field::subject, "Betreft", "Toezicht op de havens")})};
    letter.title = "Toezicht op de havens";
    letter.body = {paragraph(prose(60)), heading(1, "De cijfers"),
                   wide(18, 80),         paragraph("Daartussen."),
                   wide(14, 3),          paragraph(prose(60))};
    const LaidOut laid_out = lay_out_clean(letter);
    check_sound(letter, laid_out);
    REQUIRE(laid_out.pages.size() >= 5);
    for (std::size_t p = 0; p < laid_out.pages.size(); ++p) {
        const Page& page = laid_out.pages[p];
        const bool outer = p == 0 || p + 1 == laid_out.pages.size();
        CHECK((page.width < page.height) == outer);
        CHECK(artifacts(page).find(fmt::format("{} van {}", p + 1, laid_out.pages.size())) !=
              std::string::npos);
        if (p > 1 && !outer && p + 2 < laid_out.pages.size())
            CHECK(artifacts(page).find("1.000.000,00\n1.000.000,00") != std::string::npos);  // the head
    }
    CHECK(shown(laid_out.pages[0]).find("De cijfers") == std::string::npos);
    CHECK(shown(laid_out.pages[1]).starts_with("De cijfers"));
    CHECK(artifacts(laid_out.pages[1]).find("Toezicht op de havens") != std::string::npos);
}

TEST_CASE("a wide table in a list or a quote keeps its place, one in a note stays upright") {
    const std::vector<std::string> row(14, "1.000.000,00");
    Quote quote;
    quote.content = {table({row, row}, 1)};
    List list;
    list.items.resize(1);
    list.items.front().label = "1.";
    list.items.front().content = {table({row, row}, 1)};
    for (const Block& block : {Block{quote}, Block{list}}) {
        const LaidOut laid_out = lay_out_clean(with(block));
        check_sound(with(block), laid_out);
        REQUIRE(laid_out.pages.size() == 1);
        CHECK(laid_out.pages[0].width > laid_out.pages[0].height);
    }
    Document noted = with(paragraph({text("Zie"), reference(0)}));
    noted.notes = {note("1", "Zie:")};
    noted.notes.front().content.push_back(table({std::vector<std::string>(8, "1.000.000,00")}, 1));
    const LaidOut laid_out = lay_out_clean(noted);
    REQUIRE(laid_out.pages.size() == 1);
    CHECK(laid_out.pages[0].width < laid_out.pages[0].height);
}

TEST_CASE("a table that no page has room for is told") {
    const std::vector<std::string> row(300, "een");
    const Document report = with(table({row, row}, 1));
    Findings findings;
    check_sound(report, lay_out(report, context(), findings));
    REQUIRE(findings.sorted().size() == 1);
    CHECK(findings.sorted().front().rule == "PDF-22");
}

TEST_CASE("a table without rows is nothing") {
    const LaidOut laid_out = lay_out_clean(with({Table{}}));
    CHECK(tree(laid_out) == "Document\n");
}
