// The tree of small documents, as text.
#include "pipeline/ledger/book.hpp"
#include "tests/pdfa/layout/documents.hpp"
#include "tests/pdfa/layout/pages.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace voetnoot;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::test;

TEST_CASE("sections nest as their headings") {
    Document report;
    report.body = {heading(1, "Een"), paragraph("a"), heading(2, "Twee"), paragraph("b"),
                   heading(1, "Drie")};
    const LaidOut laid_out = lay_out_clean(report);
    CHECK(tree(laid_out) == R"(Document
  Sect
    H1 h-1
    P
    Sect
      H2 h-2
      P
  Sect
    H1 h-3
)");
    REQUIRE(laid_out.outline.size() == 3);
    CHECK(laid_out.outline[1].title == "Twee");
    CHECK(laid_out.outline[1].level == 2);
}

TEST_CASE("a note is the next sibling of the block that first refers to it") {
    Document report;
    report.notes = {note("1", "eerste"), note("2", "tweede")};
    report.body = {paragraph({text("a"), reference(0), text(" en "), reference(1)}),
                   paragraph({text("weer"), reference(0)})};
    CHECK(tree(lay_out_clean(report)) == R"(Document
  P
    Reference ref-1-1
      Link → #fn-1
    Reference ref-2-1
      Link → #fn-2
  Note fn-1
    Lbl
      Link → #ref-1-1
    P
  Note fn-2
    Lbl
      Link → #ref-2-1
    P
  P
    Reference ref-1-2
      Link → #fn-1
)");
}

TEST_CASE("notes of a list item or a cell stand at its end, or before a list in it") {
    Document report;
    report.notes = {note("1", "een"), note("2", "twee"), note("3", "drie")};
    List inner{false, {{"•", {paragraph({text("binnen"), reference(1)})}, {}}}, {}};
    List outer{
        true,
        {{"1.", {paragraph({text("buiten"), reference(0)}), Block{inner}, paragraph("slot")}, {}}},
        {}};
    Block cells = table({{"Kop"}, {"cel"}}, 1);
    std::get<Table>(cells.value).rows[1].cells[0].content = {paragraph({text("cel"), reference(2)}),
                                                             paragraph("b")};
    report.body = {Block{outer}, cells};
    CHECK(tree(lay_out_clean(report)) == R"(Document
  L
    LI
      Lbl
      LBody
        P
          Reference ref-1-1
            Link → #fn-1
        Note fn-1
          Lbl
            Link → #ref-1-1
          P
        L
          LI
            Lbl
            LBody
              P
                Reference ref-2-1
                  Link → #fn-2
              Note fn-2
                Lbl
                  Link → #ref-2-1
                P
        P
  Table
    THead
      TR
        TH [Column]
          P
    TBody
      TR
        TD
          P
            Reference ref-3-1
              Link → #fn-3
          P
          Note fn-3
            Lbl
              Link → #ref-3-1
            P
)");
}

TEST_CASE("notes do not nest: one referred to in a note follows that note") {
    Document report;
    report.notes = {note("1", "zie ook"), note("2", "verder")};
    std::get<Paragraph>(report.notes[0].content[0].value).content.push_back(reference(1));
    report.body = {heading(1, "Kop"), paragraph({text("a"), reference(0)})};
    CHECK(tree(lay_out_clean(report)) == R"(Document
  Sect
    H1 h-1
    P
      Reference ref-1-1
        Link → #fn-1
    Note fn-1
      Lbl
        Link → #ref-1-1
      P
        Reference ref-2-1
          Link → #fn-2
    Note fn-2
      Lbl
        Link → #ref-2-1
      P
)");
}

TEST_CASE("a note that the text and a note refer to belongs to the text") {
    Document report;
    report.notes = {note("1", "zie ook"), note("2", "verder")};
    std::get<Paragraph>(report.notes[0].content[0].value).content.push_back(reference(1));
    report.body = {paragraph({text("a"), reference(0)}), paragraph({text("b"), reference(1)})};
    CHECK(tree(lay_out_clean(report)) == R"(Document
  P
    Reference ref-1-1
      Link → #fn-1
  Note fn-1
    Lbl
      Link → #ref-1-1
    P
      Reference ref-2-1
        Link → #fn-2
  P
    Reference ref-2-2
      Link → #fn-2
  Note fn-2
    Lbl
      Link → #ref-2-2
    P
)");
}

TEST_CASE("notes without reference stand last and once, even where they refer to each other") {
    Document report;
    report.notes = {note("1", "a"), note("2", "b"), note("3", "c")};
    std::get<Paragraph>(report.notes[0].content[0].value).content.push_back(reference(1));
    std::get<Paragraph>(report.notes[1].content[0].value).content.push_back(reference(0));
    std::get<Paragraph>(report.notes[2].content[0].value).content.push_back(reference(1));
    report.body = {paragraph("tekst")};
    CHECK(tree(lay_out_clean(report)) == R"(Document
  P
  Sect
    Note fn-3
      Lbl
      P
        Reference ref-2-1
          Link → #fn-2
    Note fn-2
      Lbl
        Link → #ref-2-1
      P
        Reference ref-1-1
          Link → #fn-1
    Note fn-1
      Lbl
        Link → #ref-1-1
      P
        Reference ref-2-2
          Link → #fn-2
)");
}

TEST_CASE("an image without a description is no Figure, and is mentioned") {
    Document report;
    report.body = {paragraph({text("a "), Inline{Image{"x.png", "", {}}}})};
    const LaidOut laid_out = lay_out_clean(report);
    CHECK(tree(laid_out) == "Document\n  P\n");
    CHECK(artifacts(laid_out.pages[0]).find("[Afbeelding]") != std::string::npos);
}

TEST_CASE("defects that were let through are marked") {
    Document report;
    report.notes = {note("9", "alleen")};
    report.notes[0].referenced = false;
    report.body = {paragraph({text("hier"), {DanglingReference{"7", {}}}, text(" verder")})};
    const LaidOut laid_out = lay_out_clean(report);
    CHECK(tree(laid_out) == R"(Document
  P
    Reference
  Sect
    Note fn-1
      Lbl
      P
)");
    bool titled = false;
    for (const StructureNode& node : laid_out.structure.nodes)
        titled = titled || (node.tag == Tag::reference && node.title.find('7') != std::string::npos);
    CHECK(titled);
    CHECK_FALSE(node(laid_out, "fn-1")->title.empty());
    CHECK(artifacts(laid_out.pages[0]).find('?') != std::string::npos);
    CHECK(running_text(laid_out) == "hier verder");
    CHECK(note_text(laid_out, "fn-1") == "alleen");
}

TEST_CASE("links, code and images have nodes of their own, even without text") {
    Document report;
    const Inline code{Code{"x", {}}};
    const Inline image{Image{"logo.png", "Het logo", {}}};
    report.body = {paragraph({web_link("site", "https://voorbeeld.nl"), text(" "), code, text(" "),
                              image, web_link("", "#")})};
    const LaidOut laid_out = lay_out_clean(report);
    CHECK(tree(laid_out) == R"(Document
  P
    Link → https://voorbeeld.nl
    Code
    Figure
    Link → #
)");
    CHECK(running_text(laid_out) == "site x Het logo");
    std::size_t areas = 0;
    for (const PageItem& item : laid_out.pages[0].items)
        areas += std::holds_alternative<LinkArea>(item) ? 1 : 0;
    CHECK(areas == 2);
}

TEST_CASE("two references side by side are not read as one number") {
    Document report;
    report.notes = {note("1", "a"), note("2", "b")};
    report.body = {paragraph({text("woord"), reference(0), reference(1)})};
    CHECK(artifacts(lay_out_clean(report).pages[0]).starts_with(",\n"));
}

TEST_CASE("every node that is linked to has a destination") {
    const LaidOut laid_out = lay_out_clean(long_letter());
    std::size_t found = 0;
    for (const Page& page : laid_out.pages) found += page.destinations.size();
    std::size_t wanted = 0;
    for (const StructureNode& node : laid_out.structure.nodes) wanted += node.id.empty() ? 0 : 1;
    CHECK(found == wanted);
    CHECK(wanted == 20 + 20 + laid_out.outline.size());
}
