// Drawings of lines and areas that a page of a PDF shows: told, for the letter cannot carry them; and
// what belongs to text and tables is none.
#include "formats/registry/registry.hpp"
#include "pipeline/run/run.hpp"
#include "tests/pdfa/foreign/small_pdf.hpp"

#include "tests/support/catch.hpp"

#include <fmt/format.h>

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

const std::string line_of_chart = "80 500 m 120 560 l 180 520 l 240 590 l S\n";
const std::string circle =
    "200 500 m 200 527 178 550 150 550 c 122 550 100 527 100 500 c 100 473 122 450 150 450 c "
    "178 450 200 473 200 500 c f\n";

std::string told(const SmallPdf& pdf) {
    const Format& format = *find_format(formats(), "pdf");
    const Source source = open_letter(format, "brief.pdf", small_pdf(pdf), {});
    const Reading reading = read_letter(source, format, {}, {});
    std::string found;
    for (const Finding& finding : reading.findings.all())
        if (finding.rule == "PDF-26") found += fmt::format("{}\n", finding.message);
    return found;
}

std::string told(const std::string& drawing, const std::string& resources = {}) {
    SmallPdf pdf;
    pdf.resources = resources;
    pdf.pages.push_back(
        {set(80, 700, "De dijk is hersteld.") + drawing + set(80, 300, "Dat is alles.")});
    return told(pdf);
}

const std::string once = "what is not text: drawing, once, on page 1\n";

}  // namespace

TEST_CASE("a drawing is told: curves, lines aslant, areas of several heights, text as outlines") {
    CHECK(told(line_of_chart) == once);
    CHECK(told(circle) == once);
    CHECK(told("80 500 20 50 re 110 500 20 80 re 140 500 20 30 re f\n") == once);
    CHECK(
        told("q 80 500 100 40 re W n /S sh Q\n",
             "/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [ 0 0 1 0 ] /Function << "
             "/FunctionType 2 /Domain [ 0 1 ] /C0 [ 0 ] /C1 [ 1 ] /N 1 >> >> >>") == once);
    std::string outlines;  // of four letters, side by side
    for (int i = 0; i < 4; ++i)
        outlines +=
            fmt::format("{0} 500 m {1} 514 l {2} 500 l h f\n", 80 + 12 * i, 86 + 12 * i, 92 + 12 * i);
    CHECK(told(outlines) == once);
}

TEST_CASE("the labels of a drawing are text, and it is told all the same") {
    CHECK(told("80 500 m 120 560 l S 120 560 m 180 520 l S 180 520 m 240 590 l S\n" +
               set(150, 550, "2024")) == once);
}

TEST_CASE("drawings that stand apart are counted, by page") {
    SmallPdf pdf;
    pdf.pages.push_back({set(80, 700, "De dijk is hersteld.") + circle + "1 0 0 1 250 0 cm " + circle});
    pdf.pages.push_back({set(80, 700, "Nog een bladzijde.") + line_of_chart});
    CHECK(told(pdf) == "what is not text: drawing, 3 times, on pages 1, 2\n");
}

TEST_CASE("what nobody sees, decorates, frames text or makes a table is no drawing") {
    CHECK(told("1 g 1 G\n" + circle) == "");
    CHECK(told("/Artifact BMC\n" + circle + "EMC\n") == "");
    CHECK(told("q 300 300 10 10 re W n\n" + circle + "Q\n") == "");
    CHECK(told("80 500 m 84 505 l 88 500 l f\n") == "");       // a bullet
    CHECK(told("0 0 m 595 2 l 595 842 l 0 840 l f\n") == "");  // behind the page
    CHECK(told("60 690 m 300 690 l 310 695 310 715 300 720 c 60 720 l s\n") == "");
    CHECK(told(rule(80, 500, 140) + "80 480 300 20 re S\n") == "");
    std::string table;  // its cells are filled, and the middle ones are empty
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column) {
            table += fmt::format("0.9 g {} {} 100 20 re f 0 g\n", 80 + 100 * column, 500 + 20 * row);
            if (column != 1) table += set(85 + 100 * column, 505 + 20 * row, "cel");
        }
    CHECK(told(table) == "");
}
