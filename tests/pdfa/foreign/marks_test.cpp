// How others set the marks that refer to notes.
#include "tests/pdfa/foreign/small_pdf.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

using namespace voetnoot;
using namespace voetnoot::test;

TEST_CASE("Fused digits are parted by the labels of the page") {
    const std::string foot = rule(72, 140, 140) + set(72, 128, "^1^ Een.", 8) +
                             set(72, 118, "^2^ Twee.", 8) + set(72, 108, "^3^ Drie.", 8);
    CHECK(shown(testimony(small_pdf({set(72, 700, "samen^123^ hier") + foot}))) ==
          "samen [1] [2] [3] hier");
    CHECK(shown(testimony(small_pdf({set(72, 700, "samen^1,3^ hier^2^") + foot}))) ==
          "samen [1] [3] hier [2]");
}

TEST_CASE("Powers, ordinals and numbers of no note are no references") {
    const std::string foot =
        rule(72, 140, 140) + set(72, 128, "^1^ Een.", 8) + set(72, 118, "^2^ Twee.", 8);
    CHECK(shown(testimony(small_pdf({set(72, 700, "een^1^ vlak van 3 km^2^ op de 1^e^ dag^2^") +
                                     foot}))) == "een [1] vlak van 3 km +2 op de 1 +e dag [2]");
    // 48 is not 4 and 8 of other pages
    const auto told =
        testimony(small_pdf({set(72, 700, "een^4^") + rule(72, 140, 140) + set(72, 128, "^4^ Vier.", 8),
                             set(72, 700, "twee^8^") + rule(72, 140, 140) + set(72, 128, "^8^ Acht.", 8),
                             set(72, 700, "drie^48^")}));
    CHECK(shown(told) == "een [4] twee [8] drie +48");
}

TEST_CASE("A reference set like the text is betrayed by its link") {
    SmallPdf pdf;
    pdf.pages.push_back(
        {three_lines("(Direktoratet1). Mer") + rule(72, 120, 140) + set(72, 108, "^1^ Kilde.", 8),
         "/Annots [ << /Subtype /Link /Rect [ 132 697 145 710 ] /A << /S /GoTo "
         "/D [ 5 0 R /XYZ 72 118 0 ] >> >> ]"});
    CHECK(shown(testimony(small_pdf(pdf))) ==
          "(Direktorate +t [1] +) +. Mer tweede regel van de brief derde regel");
}

// As Apache FOP sets what two elements raise: by more than an em, in a line of its own.
TEST_CASE("Figures that are raised twice stand behind their word") {
    const auto told = [](double x, double y, double size) {
        return testimony(
            small_pdf({three_lines("Eerste regel van de brief.") + set(72, 600, "Zie de bijlage") +
                       set(x, y, "1", size) + set(152, 600, "bij de brief.") + rule(72, 120, 140) +
                       set(72, 108, "1", 10) + set(90, 108, "Een noot.", 8)}));
    };
    CHECK(shown(told(142, 610.5, 7)).find("bijlage [1] bij") != std::string::npos);
    CHECK(notes(told(142, 610.5, 7)) == "1: Een noot.");
    CHECK(notes(told(142, 612, 7)).empty());
    CHECK(notes(told(142, 610.5, 10)).empty());
    CHECK(notes(told(150, 610.5, 7)).empty());
}

// As Typst sets them: figures that the font has raised stand on the line, in the size of the text.
TEST_CASE("Figures that a font has raised are betrayed by links of their own") {
    const auto linked = [](double left, double bottom, double width, double top) {
        return fmt::format("<< /Subtype /Link /Rect [ {} {} {} {} ] /Dest [ 5 0 R /XYZ 72 {} 0 ] >> ",
                           left, bottom, left + width, bottom + 12, top);
    };
    SmallPdf pdf;
    pdf.pages.push_back({three_lines("Zoals eerder11 gemeld.12 Zie 3") +
                             set(72, 108, "11Kamerstuk 31.", 8) + set(72, 98, "12Zie aldaar.", 8),
                         "/Annots [ " + linked(132, 697, 10, 116) + linked(180, 697, 10, 106) +
                             linked(210, 697, 10, 700) + linked(72, 106, 8, 706) +
                             linked(72, 96, 8, 706) + "]"});
    const auto told = testimony(small_pdf(pdf));
    CHECK(shown(told) == "Zoals eerder [11] gemeld. [12] Zie 3 tweede regel van de brief derde regel");
    CHECK(notes(told) == "11: Kamerstuk 31. | 12: Zie aldaar.");
}

TEST_CASE("A mark may be as large as the text that it stands behind") {
    const auto told =
        testimony(small_pdf({three_lines("Zoals eerder") + "BT /F 10 Tf 132 704 Td (1) Tj ET\n" +
                             rule(72, 120, 140) + set(72, 108, "^1^ Kamerstuk 31.", 8)}));
    CHECK(shown(told) == "Zoals eerder [1] tweede regel van de brief derde regel");
}

TEST_CASE("A number that is due is not parted into numbers that the page has") {
    std::string calls, foot = rule(72, 130, 140);
    for (int i = 1; i <= 11; ++i) calls += fmt::format("woord^{}^ ", i);
    for (int i = 1; i <= 2; ++i) foot += set(72, 130 - 10 * i, fmt::format("^{}^ Noot.", i), 8);
    const auto told = testimony(small_pdf({three_lines(calls + "en^12^ dan") + foot}));
    CHECK(told.references.size() == 2);
    for (const witness::Reference& reference : told.references) CHECK(reference.before < 12);
    // Endnotes 1 and 2 begin on the page that calls 3 to 12.
    std::string first, second, list;
    for (int i = 1; i <= 2; ++i) first += fmt::format("woord^{}^ ", i);
    for (int i = 3; i <= 12; ++i) {
        second += fmt::format("w^{}^ ", i);
        list += set(72, 800 - 12 * i, fmt::format("{}. Noot.", i));
    }
    const auto of_web = testimony(small_pdf({three_lines(first + "nog."),
                                             three_lines(second + "nog.") + rule(72, 120, 400) +
                                                 set(72, 108, "1. Noot.") + set(72, 96, "2. Noot."),
                                             list}));
    CHECK(of_web.notes.size() == 12);
    CHECK(of_web.references.size() == 12);
}

TEST_CASE("A mark that a line's end parts from its word is a reference") {
    const auto told =
        testimony(small_pdf({set(72, 700, "Zoals^1^ eerder is gemeld.") + set(72, 686, "2", 6) +
                             set(72, 660, "Meer tekst.") + rule(72, 120, 140) +
                             set(72, 108, "^1^ Een.", 8) + set(72, 98, "^2^ Twee.", 8)}));
    CHECK(shown(told) == "Zoals [1] eerder is gemeld. [2] Meer tekst.");
}
