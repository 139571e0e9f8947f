// What a tagged PDF shows, counted from its bytes.
#include "formats/pdfa/recount/recount.hpp"
#include "tests/pdfa/recount/tagged_pdf.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

Ledger count(const std::string& bytes) {
    return pdfa::recount::recount_pdf(bytes, {});
}

Ledger count_damaged(const std::function<void(QPDF&)>& damage) {
    return count(damaged_pdf(damage));
}

}  // namespace

TEST_CASE("The running text is the tree's, without notes, references and artifacts") {
    const Ledger ledger = count(tagged_pdf());
    CHECK(ledger.running_text ==
          "Voortgang Zoals eerder gemeld. • een punt Mail ons Jaar 2021 Geciteerd Afgebroken woord.");
    CHECK(ledger.words == 13);
}

TEST_CASE("Notes have their label, text and the place of their reference") {
    const Ledger ledger = count(tagged_pdf());
    REQUIRE(ledger.notes.size() == 3);
    CHECK(ledger.notes[0].label == "1");
    CHECK(ledger.notes[0].text == "Kamerstuk 35570, nr. 30.");
    REQUIRE(ledger.notes[0].references.size() == 1);
    CHECK(ledger.notes[0].references[0].offset == 20);
    CHECK(ledger.notes[0].references[0].before == "Voortgang Zoals eerder");
    CHECK(ledger.notes[1].text == "Twee.");
    CHECK(ledger.notes[1].references[0].before.ends_with("Geciteerd Afgebroken"));
    CHECK(ledger.notes[2].references[0].before.ends_with("Afgebroken woord"));
    CHECK(ledger.dangling.empty());
}

TEST_CASE("Links and blocks are counted") {
    const Ledger ledger = count(tagged_pdf());
    REQUIRE(ledger.links.size() == 1);
    CHECK(ledger.links[0].text == "ons");
    CHECK(ledger.links[0].target == "mailto:post@voorbeeld.nl");
    std::string kinds;
    for (const LedgerBlock& block : ledger.blocks) kinds += std::string(name(block.kind)) + " ";
    std::string expected;
    for (const BlockKind kind :
         {BlockKind::heading, BlockKind::paragraph, BlockKind::list_item, BlockKind::paragraph,
          BlockKind::table_row, BlockKind::cell, BlockKind::cell, BlockKind::quote, BlockKind::paragraph,
          BlockKind::paragraph}) {
        expected += std::string(name(kind)) + " ";
    }
    CHECK(kinds == expected);
    CHECK(ledger.blocks[0].level == 1);
}

TEST_CASE("A Reference without a Link is dangling, with its text as label") {
    const Ledger ledger = count_damaged([](QPDF& pdf) {
        QPDFObjectHandle reference = element(pdf, "ref-1");
        reference.replaceKey("/K", kid(reference, 0).getKey("/K").getArrayItem(0));
        reference.replaceKey("/Pg", page(pdf, 1));
    });
    REQUIRE(ledger.dangling.size() == 1);
    CHECK(ledger.dangling[0].label == "1");
    CHECK(ledger.dangling[0].reference.offset == 20);
    CHECK(ledger.notes.back().text == "Kamerstuk 35570, nr. 30.");
    CHECK(ledger.notes.back().references.empty());
}

TEST_CASE("A Reference that leads to another note is counted there") {
    const Ledger ledger = count_damaged([](QPDF& pdf) {
        annotation(kid(element(pdf, "ref-1"), 0))
            .replaceKey("/Dest", QPDFObjectHandle::newString("fn-2"));
    });
    CHECK(ledger.notes[0].text == "Twee.");
    CHECK(ledger.notes[0].references.size() == 2);
    CHECK(ledger.notes[2].references.empty());
}

TEST_CASE("What the glyphs say counts, not what a writer meant") {
    const Ledger ledger =
        count_damaged([](QPDF& pdf) { edit_content(pdf, 1, hex("Zoals eerder"), hex("Zoals later")); });
    CHECK(ledger.running_text.starts_with("Voortgang Zoals later gemeld."));
}

TEST_CASE("ActualText takes the place of glyphs and of elements") {
    SECTION("of marked content within the sequence") {
        const Ledger ledger = count_damaged([](QPDF& pdf) {
            edit_content(pdf, 1, hex("Voortgang") + " Tj",
                         hex("Voor") + " Tj /Span << /ActualText (t) >> BDC " + hex("xyz") + " Tj EMC " +
                             hex("gang") + " Tj");
        });
        CHECK(ledger.running_text.starts_with("Voortgang Zoals"));
    }
    SECTION("named by a resource") {
        const Ledger ledger = count_damaged([](QPDF& pdf) {
            page(pdf, 1)
                .getKey("/Resources")
                .replaceKey("/Properties", QPDFObjectHandle::parse("<< /P0 << /ActualText (V) >> >>"));
            edit_content(pdf, 1, hex("Voortgang") + " Tj",
                         "/Span /P0 BDC " + hex("v") + " Tj EMC " + hex("oortgang") + " Tj");
        });
        CHECK(ledger.running_text.starts_with("Voortgang Zoals"));
    }
    SECTION("of an element") {
        const Ledger ledger = count_damaged([](QPDF& pdf) {
            element(pdf, "h-1")
                .replaceKey("/ActualText", QPDFObjectHandle::newUnicodeString("Vöörtgang"));
        });
        CHECK(ledger.running_text.starts_with("Vöörtgang Zoals"));
    }
}

TEST_CASE("Text of one word may be cut in pieces, by operators and by sequences") {
    const Ledger ledger = count_damaged([](QPDF& pdf) {
        edit_content(pdf, 1, hex("Zoals eerder") + " Tj",
                     "[ " + hex("Zo") + " -20 (\\000a\\000l) ] TJ " + hex("s e") + " Tj 12 TL " +
                         hex("erder") + " '");
    });
    CHECK(ledger.running_text.starts_with("Voortgang Zoals eerder gemeld."));
    CHECK(ledger.notes[0].references[0].offset == 20);
}

TEST_CASE("A glyph without a Unicode value is seen as one") {
    const Ledger ledger =
        count_damaged([](QPDF& pdf) { edit_content(pdf, 1, hex("Voortgang"), "<1234>"); });
    CHECK(ledger.running_text.starts_with("\uFFFD Zoals"));
}

TEST_CASE("A figure is its Alt") {
    const Ledger ledger = count_damaged([](QPDF& pdf) {
        QPDFObjectHandle heading = element(pdf, "h-1");
        heading.replaceKey("/S", QPDFObjectHandle::newName("/Figure"));
        heading.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString("Een grafiek"));
    });
    CHECK(ledger.running_text.starts_with("Een grafiek Zoals"));
    CHECK(ledger.blocks.front().kind == BlockKind::paragraph);
}

TEST_CASE("Types of other makers are read by the RoleMap") {
    const Ledger ledger = count_damaged([](QPDF& pdf) {
        element(pdf, "h-1").replaceKey("/S", QPDFObjectHandle::newName("/Kop"));
        pdf.getRoot()
            .getKey("/StructTreeRoot")
            .replaceKey("/RoleMap", QPDFObjectHandle::parse("<< /Kop /Titel /Titel /H2 /Rond /Rond >>"));
    });
    CHECK(ledger.blocks.front().kind == BlockKind::heading);
    CHECK(ledger.blocks.front().level == 2);
}

TEST_CASE("Text in a form is read where the form is shown") {
    const Ledger ledger = count_damaged([](QPDF& pdf) {
        QPDFObjectHandle form = pdf.newStream("BT /F 10 Tf " + hex("Vorm") + " Tj ET");
        form.replaceDict(
            QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ] >>"));
        page(pdf, 1)
            .getKey("/Resources")
            .replaceKey("/XObject", QPDFObjectHandle::newDictionary({{"/X", form}}));
        edit_content(pdf, 1, hex("Voortgang") + " Tj ET", hex("Voortgang ") + " Tj ET q /X Do Q");
    });
    CHECK(ledger.running_text.starts_with("Voortgang Vorm Zoals"));
}
