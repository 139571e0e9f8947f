// Notes at the foot of the pages of others, and the references to them.
#include "formats/pdfa/foreign/recount_any.hpp"
#include "formats/pdfa/recount/recount.hpp"
#include "pipeline/error/error.hpp"
#include "tests/pdfa/foreign/small_pdf.hpp"
#include "tests/pdfa/recount/tagged_pdf.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

using namespace voetnoot;
using namespace voetnoot::test;
using witness::Part;

TEST_CASE("A raised digit leads to the note below the rule of its page") {
    const auto told =
        testimony(small_pdf({three_lines("Zoals eerder^1^ gemeld^2^.") + rule(72, 120, 140) +
                             set(72, 108, "^1^ Kamerstuk 31", 8) + set(72, 98, "nr. 7.", 8) +
                             set(72, 88, "^2^ Zie aldaar.", 8)}));
    CHECK(shown(told) == "Zoals eerder [1] gemeld [2] +. tweede regel van de brief derde regel");
    CHECK(notes(told) == "1: Kamerstuk 31 nr. 7. | 2: Zie aldaar.");
    REQUIRE(told.references.size() == 2);
    CHECK(told.references[0].before == 2);
    CHECK(told.references[0].place.page == 1);
    CHECK(is_near(told.references[0].place.box.left, 72 + 12 * 5));
    CHECK(told.references[1].note == 1u);
    CHECK(told.notes[1].place.box.bottom < 88 + 0.35 * 8);
    CHECK(told.notes[1].place.box.top > 88 + 0.35 * 8);
}

TEST_CASE("A note goes on at the foot of the next page") {
    const auto told = testimony(
        small_pdf({three_lines("Zie^1^ hier") + rule(72, 120, 140) + set(72, 108, "^1^ Een lange", 8),
                   three_lines("Meer^2^ tekst") + rule(72, 120, 140) + set(72, 108, "noot.", 8) +
                       set(72, 98, "^2^ Kort.", 8)}));
    CHECK(notes(told) == "1: Een lange noot. | 2: Kort.");
    CHECK(told.references.size() == 2);
}

TEST_CASE("A page without room for its note has it on the next, also where numbers begin anew") {
    const std::string first = three_lines("Zoals eerder^1^ gemeld.");
    const auto foot = [](const std::string& text) {
        return rule(72, 120, 140) + set(72, 108, "^1^ " + text, 8);
    };
    const std::string third = three_lines("Meer^1^ tekst.") + foot("Twee.");
    const auto told = testimony(small_pdf({first, three_lines("Zonder cijfer.") + foot("Een."), third}));
    REQUIRE(told.references.size() == 2);
    CHECK(told.references[0].note == 0u);
    CHECK(told.references[1].note == 1u);
    const auto called =
        testimony(small_pdf({first, three_lines("Met cijfer^1^ erbij.") + foot("Een."), third}));
    REQUIRE(called.references.size() == 2);
    CHECK(called.references[0].place.page == 2);
}

TEST_CASE("Notes without a rule are found where the text calls them") {
    CHECK(notes(testimony(small_pdf({three_lines("Zoals eerder^1^ gemeld^2^.") +
                                     set(72, 108, "^1^ Een.", 8) + set(72, 98, "^2^ Twee.", 8)}))) ==
          "1: Een. | 2: Twee.");
    // marks of authors' institutes under a title, and lines of a table
    CHECK(notes(testimony(small_pdf({set(72, 760, "A. Auteur^1^") + set(72, 746, "^1^ Universiteit", 8) +
                                     three_lines("De tekst") + set(72, 600, "het slot.")}))) == "");
}

// As LibreOffice sets notes whose style has no raised label, without a rule above them.
TEST_CASE("Labels that only links lead to, also above an underline") {
    const auto linked = [](double left, double top) {
        return fmt::format(
            "<< /Type /Annot /Subtype /Link /Rect [ {} 702 {} 709 ] /Dest [ 5 0 R /XYZ 0 {} 0 ] >> ",
            left, left + 4, top);
    };
    SmallPdf pdf;
    pdf.pages = {{three_lines("Zoals eerder^1^ gemeld^2^.") + set(72, 108, "1", 9) +
                      set(80, 108, "Een adres", 8) + rule(80, 107, 36) + set(72, 98, "2", 9) +
                      set(80, 98, "Zie aldaar.", 8),
                  "/Annots [ " + linked(132, 116) + linked(168, 106) + "]"}};
    const auto told = testimony(small_pdf(pdf));
    CHECK(notes(told) == "1: Een adres | 2: Zie aldaar.");
    REQUIRE(told.references.size() == 2);
    CHECK(told.references[0].note == 0u);
    CHECK(told.references[1].note == 1u);
}

// The link leads near a note that bears another label: a mark is never bound to that.
TEST_CASE("A mark is not bound by a link to a note of another label") {
    SmallPdf pdf;
    pdf.pages = {
        {three_lines("Zoals eerder^7^ gemeld^2^.") + rule(72, 120, 140) +
             set(72, 108, "^2^ Zie aldaar.", 8),
         "/Annots [ << /Type /Annot /Subtype /Link /Rect [ 132 702 136 709 ] /Dest [ 5 0 R /XYZ 0 116 0 "
         "] >> ]"}};
    const auto told = testimony(small_pdf(pdf));
    REQUIRE(told.references.size() == 1);
    CHECK(told.references[0].label == "2");
}

TEST_CASE("Labels that are not raised, stand alone or are lost") {
    SECTION("not raised") {
        CHECK(notes(testimony(small_pdf({three_lines("eerder^12^ en^13^ later") + rule(72, 120, 140) +
                                         set(72, 108, "12 Kamerstukken II", 8) +
                                         set(72, 98, "2022, nr. 7", 8) + set(72, 88, "^13^ TK", 8)}))) ==
              "12: Kamerstukken II 2022, nr. 7 | 13: TK");
    }
    SECTION("alone on its line") {
        CHECK(notes(testimony(small_pdf({three_lines("eerder^1^ en^2^ later") + rule(72, 130, 140) +
                                         set(72, 120, "^1^ Een.", 8) + set(72, 110, "^2^", 8) +
                                         set(72, 97, "www.voorbeeld.nl", 8)}))) ==
              "1: Een. | 2: www.voorbeeld.nl");
    }
}

TEST_CASE("A later page may refer to a note again") {
    const auto told = testimony(
        small_pdf({set(72, 700, "een^1^") + rule(72, 140, 140) + set(72, 128, "^1^ Een.", 8),
                   set(72, 700, "nogmaals^1^") + rule(72, 140, 140) + set(72, 128, "^2^ Twee.", 8)}));
    REQUIRE(told.references.size() == 2);
    CHECK(told.references[1].note == 0u);
}

TEST_CASE("Notes of one pattern at one height are no furniture") {
    const auto page = [](int n) {
        return set(72, 700, fmt::format("tekst^{}^", n)) + rule(72, 80, 140) +
               set(72, 68, fmt::format("^{}^ NOU 202{}: {}", n, n, n + 2), 8) +
               set(300, 30, std::to_string(n));
    };
    const auto told = testimony(small_pdf({page(1), page(2)}));
    CHECK(notes(told) == "1: NOU 2021: 3 | 2: NOU 2022: 4");
    CHECK(shown(told, Part::furniture) == "1 2");
}

// As WeasyPrint sets them, with or without a border above the notes.
TEST_CASE("Labels set as the text is begin notes where they are just those that the text calls") {
    const std::string calls = three_lines("Zoals^4^ eerder^5^ gemeld.");
    const auto of = [&](const std::string& foot) { return notes(testimony(small_pdf({calls + foot}))); };
    const std::string two = set(72, 108, "4. Kamerstuk 31", 10) + set(72, 96, "nr. 7.", 10) +
                            set(72, 84, "5. Zie aldaar.", 10);
    CHECK(of(two) == "4: Kamerstuk 31 nr. 7. | 5: Zie aldaar.");
    const std::string frame = "72 80 450 41 re 72 80 450 40 re f*\n";
    CHECK(of(frame + two) == "4: Kamerstuk 31 nr. 7. | 5: Zie aldaar.");
    CHECK(of(set(72, 108, "4. Kamerstuk 31") + set(72, 96, "6. Zie aldaar.")) == "");
    CHECK(of(set(72, 108, "5. Kamerstuk 31") + set(72, 96, "6. Zie aldaar.")) == "");
    CHECK(notes(testimony(small_pdf({three_lines("Zoals^1^ eerder^2^ gemeld.") +
                                     set(72, 108, "1. Wat?") + set(72, 96, "2. En wie?") +
                                     set(72, 60, "Hoogachtend,")}))) == "");  // a list of the text
}

TEST_CASE("A number that begins a line of a hanging note is no label") {
    const auto foot = [](double left) {
        return rule(72, 130, 80) + set(72, 120, "^3^ Zie bijlage", 8) +
               set(left, 110, "4 van het besluit.", 8) + set(72, 100, "^4^ Kamerstuk.", 8);
    };
    const std::string calls = three_lines("Drie^3^ en vier^4^ tekst");
    CHECK(notes(testimony(small_pdf({calls + foot(84)}))) ==
          "3: Zie bijlage 4 van het besluit. | 4: Kamerstuk.");
    const std::string plain = rule(72, 130, 80) + set(72, 120, "3 Zie bijlage", 8) +
                              set(84, 110, "4 van het besluit.", 8) + set(72, 100, "4 Kamerstuk.", 8);
    CHECK(notes(testimony(small_pdf({calls + plain}))) ==
          "3: Zie bijlage 4 van het besluit. | 4: Kamerstuk.");
}

// So Aspose sets a note whose label is hardly smaller: a line of its own, in a Note of its own.
TEST_CASE("A label beside its note begins another Note of the structure tree, also on the next page") {
    SmallPdf pdf;
    pdf.catalog = "/StructTreeRoot 4 0 R /MarkInfo << /Marked true >>";
    pdf.objects = {"<< /Type /StructTreeRoot /K [ 5 0 R 6 0 R ] >>",
                   "<< /S /Note /P 4 0 R /Pg 8 0 R /K [ 0 ] >>",
                   "<< /S /Note /P 4 0 R /Pg 10 0 R /K [ 0 ] >>"};
    const auto page = [](const std::string& label, const std::string& text) {
        return SmallPage{three_lines("Zie^" + label + "^ daar") + rule(72, 120, 140) +
                         "/Note << /MCID 0 >> BDC\n" + set(72, 108.5, label, 7.5) +
                         set(82, 105, text, 8) + "EMC\n"};
    };
    pdf.pages = {page("1", "Een."), page("2", "Twee.")};
    const auto told = testimony(small_pdf(pdf));
    CHECK(notes(told) == "1: Een. | 2: Twee.");
    CHECK(told.references.size() == 2);
}

TEST_CASE("Items and cells of the structure tree at the foot of a page are no notes") {
    const auto listed = [](const std::string& outer, const std::string& inner,
                           const std::string& above = "", double size = 8) {
        SmallPdf pdf;
        pdf.catalog = "/StructTreeRoot 4 0 R /MarkInfo << /Marked true >>";
        pdf.objects = {"<< /Type /StructTreeRoot /K [ 5 0 R 6 0 R ] >>",
                       "<< /S /P /P 4 0 R /Pg 12 0 R /K [ 0 ] >>",
                       "<< /S /" + outer + " /P 4 0 R /K [ 7 0 R ] >>",
                       "<< /S /" + inner + " /P 6 0 R /K [ 8 0 R 9 0 R 10 0 R ] >>",
                       "<< /S /LBody /P 7 0 R /Pg 12 0 R /K [ 1 ] >>",
                       "<< /S /LBody /P 7 0 R /Pg 12 0 R /K [ 2 ] >>",
                       "<< /S /LBody /P 7 0 R /Pg 12 0 R /K [ 3 ] >>"};
        std::string page = above + "/P << /MCID 0 >> BDC\n" +
                           three_lines("Een^1^ en twee^2^ en drie^3^ tekst") +
                           set(72, 640, "vierde regel") + set(72, 628, "vijfde regel") + "EMC\n";
        for (int i = 1; i <= 3; ++i)
            page += fmt::format("/LBody << /MCID {} >> BDC\n", i) +
                    set(72, 130 - 12 * i, fmt::format("{} Een regel.", i), size) + "EMC\n";
        pdf.pages.push_back({page});
        pdf.pages.push_back({three_lines("En verder")});  // else it might be a list of endnotes
        return testimony(small_pdf(pdf)).notes.size();
    };
    CHECK(listed("L", "LI") == 0);
    CHECK(listed("TR", "TD") == 0);
    CHECK(listed("Sect", "Div") == 3);
    CHECK(listed("Sect", "Div", "", 10) == 0);  // paragraphs as large as the text
    CHECK(listed("TR", "TD", rule(72, 128, 200)) == 0);
    CHECK(listed("Sect", "Div", rule(72, 128, 200)) == 3);
}

TEST_CASE("A mark of a note that the letter does not have refers to nothing") {
    CHECK(shown(testimony(
              small_pdf({three_lines("Zoals eerder^7?^ gezegd") + set(72, 600, "En^7^ meer?")}))) ==
          "Zoals eerder [7?] gezegd tweede regel van de brief derde regel En +7 meer?");
}

// As TeX sets them: the rule above the notes of the right column stands higher than that of the left
// one.
TEST_CASE("Columns have notes of their own, each below its own rule") {
    const std::string page =
        set(72, 700, "Links^1^ en^2^ meer") + set(72, 140, "tot onder aan de kolom") +
        set(320, 700, "Rechts^3^ en^4^ meer") + rule(72, 130, 80) + set(72, 120, "^1^ Een.", 7) +
        set(72, 110, "^2^ Twee.", 7) + rule(320, 160, 80) + set(320, 150, "^3^ Drie.", 7) +
        set(320, 140, "en verder.", 7) + set(320, 130, "^4^ Vier.", 7);
    const auto told = testimony(small_pdf({page}));
    CHECK(notes(told) == "1: Een. | 2: Twee. | 3: Drie. en verder. | 4: Vier.");
    CHECK(shown(told) == "Links [1] en [2] meer tot onder aan de kolom Rechts [3] en [4] meer");
    const std::string rest = three_lines("Links^1^ meer") + set(72, 658, "vierde regel") +
                             set(320, 700, "Rechts") + rule(72, 130, 80) +
                             set(72, 120, "^1^ Een noot die", 7) + rule(320, 160, 80) +
                             set(320, 150, "verder gaat.", 7);
    CHECK(notes(testimony(small_pdf({rest}))) == "1: Een noot die verder gaat.");
}

TEST_CASE("A line of notes is no raised label of the larger text in the column beside it") {
    const auto told = testimony(small_pdf(
        {three_lines("Zie^1^ hier") + rule(72, 130, 80) + set(72, 120, "^1^ Een noot", 8) +
         set(72, 110, "die verder gaat.", 8) + set(160, 106, "Tekst in een kolom ernaast.", 10)}));
    CHECK(told.notes.size() == 1);
}

TEST_CASE("The line below a link in a note is no rule above notes") {
    const auto linked = [](double left, double top) {
        return fmt::format("<< /Subtype /Link /Rect [ {} 700 {} 712 ] /Dest [ 5 0 R /XYZ 0 {} 0 ] >> ",
                           left, left + 4, top);
    };
    SmallPdf pdf;
    pdf.pages.push_back({three_lines("Zie^1^ hier") + rule(72, 120, 140) + set(72, 108, "^1^ Een.", 8)});
    pdf.pages.push_back({three_lines("Zoals eerder^2^ gemeld.") +
                             set(72, 108, "2 Zie het verslag van de raad", 8) + rule(90, 106.5, 80) +
                             set(72, 98, "en verder.", 8),
                         "/Annots [ " + linked(132, 116) + "]"});
    CHECK(notes(testimony(small_pdf(pdf))) == "1: Een. | 2: Zie het verslag van de raad en verder.");
}

TEST_CASE("The upper rule of a table on the next page is none above the rest of a note") {
    const auto told = testimony(
        small_pdf({three_lines("Zie^1^ hier") + rule(72, 120, 140) + set(72, 108, "^1^ Een.", 8),
                   rule(72, 760, 400) + set(72, 748, "In de cel staat^2^ dit", 8) +
                       set(72, 736, "en dat.", 8) + rule(72, 120, 140) + set(72, 108, "^2^ Twee.", 8)}));
    CHECK(notes(told) == "1: Een. | 2: Twee.");
    CHECK(told.references.size() == 2);
}

TEST_CASE("What is said of a table below its last rule is no rest of a note") {
    const auto told = testimony(
        small_pdf({three_lines("Zie^1^ hier") + rule(72, 120, 140) + set(72, 108, "^1^ Een.", 8),
                   set(72, 700, "Tabel 2") + set(72, 690, "nog een regel") + rule(72, 660, 400) +
                       set(72, 650, "Bron: de raad", 8) + set(72, 635, "20. Een alinea van de tekst") +
                       set(72, 623, "die verder gaat.")}));
    CHECK(notes(told) == "1: Een.");
}

TEST_CASE("Notes may count in a row of signs") {
    CHECK(notes(testimony(small_pdf({three_lines("Zoals^*^ eerder^\247^ gemeld.") + rule(72, 120, 140) +
                                     set(72, 108, "^*^ Een.", 8) + set(72, 98, "^\247^ Twee.", 8)}))) ==
          "*: Een. | \u00A7: Twee.");
}

TEST_CASE("A PDF without a tree has a ledger by its pages") {
    const Ledger ledger = pdfa::foreign::recount_any(
        small_pdf({set(72, 700, "Zoals eerder^1^ ge-") + set(72, 686, "meld.") +
                   set(300, 30, "Pagina 1 van 1") + rule(72, 120, 140) +
                   set(72, 108, "^1^ Kamerstuk 31.", 8)}),
        {});
    CHECK(ledger.running_text == "Zoals eerder ge-meld.");
    REQUIRE(ledger.notes.size() == 1);
    CHECK(ledger.notes[0].label == "1");
    CHECK(ledger.notes[0].text == "Kamerstuk 31.");
    REQUIRE(ledger.notes[0].references.size() == 1);
    CHECK(ledger.notes[0].references[0].offset == 11);
    CHECK_THROWS_WITH(pdfa::foreign::recount_any(small_pdf({"0 0 595 842 re f"}), {}),
                      testing::contains("no text"));
}

TEST_CASE("A PDF whose tree tells references is counted by it") {
    const std::string bytes = tagged_pdf();
    const Ledger by_tree = pdfa::recount::recount_pdf(bytes, {});
    const Ledger any = pdfa::foreign::recount_any(bytes, {});
    CHECK(any.running_text == by_tree.running_text);
    CHECK(any.notes.size() == by_tree.notes.size());
    CHECK(any.blocks.size() == by_tree.blocks.size());
}
