// Every rule of the inspector, with the letter that keeps all of them and one that breaks just this.
#include "tests/pdfa/recount/tagged_pdf.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot::test;

namespace {

std::string broken(const std::function<void(QPDF&)>& damage) {
    return broken_rules(damaged_pdf(damage));
}

QPDFObjectHandle text(const std::string& value) {
    return QPDFObjectHandle::newString(value);
}

QPDFObjectHandle structure(QPDF& pdf) {
    return pdf.getRoot().getKey("/StructTreeRoot");
}

QPDFObjectHandle reference_link(QPDF& pdf, const std::string& id) {
    return kid(element(pdf, id), 0);
}

QPDFObjectHandle back_link(QPDF& pdf, const std::string& note) {
    return kid(kid(element(pdf, note), 0), 0);
}

QPDFObjectHandle destinations(QPDF& pdf) {
    return pdf.getRoot().getKey("/Names").getKey("/Dests").getKey("/Names");
}

}  // namespace

TEST_CASE("A sound letter breaks no rule") {
    CHECK(broken_rules(tagged_pdf()).empty());
}

TEST_CASE("PDF-2: a file that needs repair") {
    std::string bytes = tagged_pdf();
    const std::size_t at = bytes.rfind("startxref");
    REQUIRE(at != std::string::npos);
    bytes.replace(at, 11, "startxref\n9");
    CHECK(broken_rules(bytes) == "PDF-2");
}

TEST_CASE("PDF-3: text outside the structure") {
    SECTION("no marked content") {
        CHECK(broken([](QPDF& pdf) { edit_content(pdf, 2, "/Artifact BMC", "/Span BMC"); }) == "PDF-3");
    }
    SECTION("a line that is no artifact") {
        CHECK(broken([](QPDF& pdf) { edit_content(pdf, 1, "/P <<", "0 0 m 9 9 l S /P <<"); }) ==
              "PDF-3");
    }
    SECTION("marked content that no element holds") {
        CHECK(broken([](QPDF& pdf) {
                  element(pdf, "h-1").replaceKey("/K", QPDFObjectHandle::newArray());
              }) == "PDF-3");
    }
    SECTION("an element that holds what is not on the page") {
        CHECK(broken([](QPDF& pdf) {
                  const auto parents =
                      structure(pdf).getKey("/ParentTree").getKey("/Nums").getArrayItem(1);
                  QPDFObjectHandle(parents).appendItem(element(pdf, "h-1"));
                  element(pdf, "h-1")
                      .getKey("/K")
                      .appendItem(
                          QPDFObjectHandle::newInteger(QPDFObjectHandle(parents).getArrayNItems() - 1));
              }) == "PDF-3");
    }
    SECTION("one number twice on a page") {
        CHECK(broken([](QPDF& pdf) {
                  edit_content(pdf, 1, "/P << /MCID 0 >> BDC",
                               "/P << /MCID 0 >> BDC EMC /P << /MCID 0 >> BDC");
              }) == "PDF-3");
    }
}

TEST_CASE("PDF-4: glyphs") {
    SECTION("without a Unicode value") {
        CHECK(broken([](QPDF& pdf) { edit_content(pdf, 2, hex("Pagina"), "<0050FFFF>"); }) == "PDF-4");
    }
    SECTION("of a font that is not embedded") {
        CHECK(broken([](QPDF& pdf) {
                  page(pdf, 1)
                      .getKey("/Resources")
                      .getKey("/Font")
                      .getKey("/F")
                      .getKey("/DescendantFonts")
                      .getArrayItem(0)
                      .getKey("/FontDescriptor")
                      .removeKey("/FontFile2");
              }) == "PDF-4");
    }
    SECTION("of a ligature with ActualText are sound") {
        CHECK(broken([](QPDF& pdf) {
                  edit_content(
                      pdf, 2, hex("Pagina"),
                      hex("Pa") + " Tj /Span << /ActualText (gina) >> BDC <FFFF> Tj EMC " + hex(" "));
              }).empty());
    }
}

TEST_CASE("PDF-5: the two directions of a note's links") {
    SECTION("the reference leads to another note") {
        CHECK(broken([](QPDF& pdf) {
                  annotation(reference_link(pdf, "ref-2")).replaceKey("/Dest", text("fn-3"));
              }) == "PDF-5");
    }
    SECTION("the reference leads to what is no note") {
        CHECK(broken([](QPDF& pdf) {
                  annotation(reference_link(pdf, "ref-1")).replaceKey("/Dest", text("h-1"));
              }) == "PDF-5");
    }
    SECTION("the note leads back to another reference") {
        CHECK(broken([](QPDF& pdf) {
                  annotation(back_link(pdf, "fn-2")).replaceKey("/Dest", text("ref-3"));
              }) == "PDF-5");
    }
    SECTION("the note does not lead back") {
        CHECK(broken([](QPDF& pdf) {
                  QPDFObjectHandle action =
                      QPDFObjectHandle::parse("<< /S /URI /URI (https://voorbeeld.nl) >>");
                  annotation(back_link(pdf, "fn-2")).removeKey("/Dest");
                  annotation(back_link(pdf, "fn-2")).replaceKey("/A", action);
              }) == "PDF-5");
    }
}

TEST_CASE("PDF-6: destinations") {
    SECTION("a link names none") {
        CHECK(broken([](QPDF& pdf) {
                  QPDFObjectHandle names = destinations(pdf);
                  for (int i = 0; i < names.getArrayNItems(); i += 2) {
                      if (names.getArrayItem(i).getStringValue() != "fn-3") continue;
                      names.eraseItem(i);
                      names.eraseItem(i);
                  }
              }) == "PDF-18 PDF-6");
    }
    SECTION("an outline entry names none") {
        CHECK(broken([](QPDF& pdf) {
                  pdf.getRoot().getKey("/Outlines").getKey("/First").replaceKey("/Dest", text("h-9"));
              }) == "PDF-18 PDF-6");
    }
    SECTION("one is on no page") {
        CHECK(broken([](QPDF& pdf) {
                  destinations(pdf).getArrayItem(1).setArrayItem(0, QPDFObjectHandle::newNull());
              }) == "PDF-6");
    }
    SECTION("one is on another page than its element") {
        CHECK(broken([](QPDF& pdf) {
                  destinations(pdf).getArrayItem(1).setArrayItem(0, page(pdf, 2));
              }) == "PDF-6");
    }
}

TEST_CASE("PDF-7: links and their annotations") {
    SECTION("an element without annotation") {
        const std::string rules = broken([](QPDF& pdf) {
            QPDFObjectHandle contact = kid(structure(pdf), 0).getKey("/K").getArrayItem(4);
            kid(contact, 1).getKey("/K").eraseItem(1);
        });
        CHECK(rules == "PDF-7");
    }
    SECTION("an annotation that no page shows") {
        CHECK(broken([](QPDF& pdf) { page(pdf, 1).getKey("/Annots").eraseItem(0); }) == "PDF-7");
    }
    SECTION("an annotation without description") {
        CHECK(broken([](QPDF& pdf) {
                  annotation(reference_link(pdf, "ref-1")).removeKey("/Contents");
              }) == "PDF-7");
    }
    SECTION("an annotation without StructParent cannot be found in the parent tree either") {
        CHECK(broken([](QPDF& pdf) {
                  annotation(reference_link(pdf, "ref-1")).removeKey("/StructParent");
              }) == "PDF-15 PDF-7");
    }
    SECTION("an annotation on another page than its text") {
        CHECK(broken([](QPDF& pdf) {
                  page(pdf, 2).getKey("/Annots").appendItem(annotation(reference_link(pdf, "ref-1")));
                  page(pdf, 1).getKey("/Annots").eraseItem(0);
              }) == "PDF-7");
    }
}

TEST_CASE("PDF-8: IDs") {
    SECTION("a note that the IDTree does not know") {
        CHECK(broken([](QPDF& pdf) {
                  QPDFObjectHandle names = structure(pdf).getKey("/IDTree").getKey("/Names");
                  names.eraseItem(0);
                  names.eraseItem(0);
              }) == "PDF-8");
    }
    SECTION("an IDTree that leads elsewhere") {
        CHECK(broken([](QPDF& pdf) {
                  structure(pdf).getKey("/IDTree").getKey("/Names").setArrayItem(1, element(pdf, "h-1"));
              }) == "PDF-8");
    }
    SECTION("an ID twice") {
        CHECK(broken([](QPDF& pdf) {
                  element(pdf, "fn-3").getKey("/K").getArrayItem(1).replaceKey("/ID", text("fn-1"));
              }) == "PDF-8");
    }
    SECTION("no IDTree") {
        CHECK(broken([](QPDF& pdf) { structure(pdf).removeKey("/IDTree"); }) == "PDF-8");
    }
}

TEST_CASE("PDF-9: a note on another page than its first reference") {
    const std::string rules = broken([](QPDF& pdf) {
        // References 1 and 2 change places, with everything that names them.
        QPDFObjectHandle one = element(pdf, "ref-1");
        QPDFObjectHandle two = element(pdf, "ref-2");
        annotation(kid(one, 0)).replaceKey("/Dest", text("fn-2"));
        annotation(kid(two, 0)).replaceKey("/Dest", text("fn-1"));
        annotation(back_link(pdf, "fn-1")).replaceKey("/Dest", text("ref-2"));
        annotation(back_link(pdf, "fn-2")).replaceKey("/Dest", text("ref-1"));
    });
    CHECK(rules == "PDF-21 PDF-9");
}

TEST_CASE("PDF-10: text over text") {
    SECTION("a line printed over another") {
        CHECK(broken([](QPDF& pdf) { edit_content(pdf, 1, "50 760 Tm", "50 777 Tm"); }) == "PDF-10");
    }
    SECTION("a pen that goes back within one array") {
        CHECK(broken([](QPDF& pdf) {
                  edit_content(pdf, 2, hex("Pagina") + " Tj",
                               "[ " + hex("Pa") + " 900 " + hex("gina") + " ] TJ");
              }) == "PDF-10");
    }
    SECTION("an artifact over text") {
        CHECK(broken([](QPDF& pdf) { edit_content(pdf, 2, "500 40 Tm", "60 100 Tm"); }) == "PDF-10");
    }
    SECTION("white space may lie anywhere") {
        CHECK(broken([](QPDF& pdf) {
                  edit_content(pdf, 2, hex("Pagina") + " Tj",
                               hex("Pagina   ") + " Tj 1 0 0 1 530 40 Tm " + hex("2") + " Tj");
              }).empty());
    }
    SECTION("lines one em apart do not touch") {
        CHECK(broken([](QPDF& pdf) { edit_content(pdf, 1, "50 760 Tm", "50 770 Tm"); }).empty());
    }
}

TEST_CASE("PDF-11: text that leaves the page") {
    SECTION("on the right") {
        CHECK(broken([](QPDF& pdf) { edit_content(pdf, 2, "500 40 Tm", "580 40 Tm"); }) == "PDF-11");
    }
    SECTION("below, by its descender") {
        CHECK(broken([](QPDF& pdf) { edit_content(pdf, 2, "500 40 Tm", "500 1 Tm"); }) == "PDF-11");
    }
    SECTION("by a transformation") {
        CHECK(broken([](QPDF& pdf) {
                  edit_content(pdf, 2, "/Artifact BMC", "1 0 0 1 0 -60 cm /Artifact BMC");
              }) == "PDF-11");
    }
}

TEST_CASE("PDF-12: metadata") {
    SECTION("another title") {
        CHECK(broken([](QPDF& pdf) {
                  pdf.getTrailer().getKey("/Info").replaceKey("/Title", text("Ander"));
              }) == "PDF-12");
    }
    SECTION("another date") {
        CHECK(broken([](QPDF& pdf) {
                  pdf.getTrailer().getKey("/Info").replaceKey("/CreationDate",
                                                              text("D:20210702000000Z"));
              }) == "PDF-12");
    }
    SECTION("a date that only Info has") {
        CHECK(broken([](QPDF& pdf) {
                  pdf.getTrailer().getKey("/Info").replaceKey("/ModDate", text("D:20210701000000Z"));
              }) == "PDF-12");
    }
    SECTION("no XML") {
        CHECK(broken([](QPDF& pdf) { pdf.getRoot().replaceKey("/Metadata", pdf.newStream("<x")); }) ==
              "PDF-12");
    }
}

TEST_CASE("PDF-13: a heading skipped") {
    CHECK(broken([](QPDF& pdf) {
              element(pdf, "h-1").replaceKey("/S", QPDFObjectHandle::newName("/H2"));
          }) == "PDF-13");
}

TEST_CASE("PDF-14: the catalog") {
    for (const char* key : {"/Lang", "/MarkInfo", "/Metadata", "/OutputIntents", "/ViewerPreferences"}) {
        CAPTURE(key);
        CHECK(broken([&](QPDF& pdf) { pdf.getRoot().removeKey(key); }) == "PDF-14");
    }
    CHECK(broken([](QPDF& pdf) { page(pdf, 2).removeKey("/Tabs"); }) == "PDF-14");
}

TEST_CASE("PDF-15: the parent tree") {
    SECTION("another element for marked content") {
        CHECK(broken([](QPDF& pdf) {
                  structure(pdf)
                      .getKey("/ParentTree")
                      .getKey("/Nums")
                      .getArrayItem(1)
                      .setArrayItem(0, element(pdf, "fn-1"));
              }) == "PDF-15");
    }
    SECTION("an annotation that it does not know") {
        CHECK(broken([](QPDF& pdf) {
                  annotation(reference_link(pdf, "ref-1"))
                      .replaceKey("/StructParent", QPDFObjectHandle::newInteger(999));
              }) == "PDF-15");
    }
    SECTION("an element with another parent") {
        CHECK(broken([](QPDF& pdf) { element(pdf, "fn-2").replaceKey("/P", element(pdf, "h-1")); }) ==
              "PDF-15");
    }
    SECTION("none") {
        CHECK(broken([](QPDF& pdf) { structure(pdf).removeKey("/ParentTree"); }) == "PDF-15");
    }
}

TEST_CASE("PDF-21: notes that are not heard when they are due") {
    const auto exchange = [](QPDF& pdf, int one, int other) {
        QPDFObjectHandle kids = kid(structure(pdf), 0).getKey("/K");
        const QPDFObjectHandle moved = kids.getArrayItem(one);
        kids.setArrayItem(one, kids.getArrayItem(other));
        kids.setArrayItem(other, moved);
    };
    SECTION("before its reference") {
        CHECK(broken([&](QPDF& pdf) { exchange(pdf, 1, 2); }) == "PDF-21");
    }
    SECTION("after a note whose reference stands later") {
        const int last = 9;
        CHECK(broken([&](QPDF& pdf) { exchange(pdf, last - 1, last); }) == "PDF-21");
    }
}

TEST_CASE("PDF-18: places that cannot be found by name") {
    SECTION("a heading that the outline lacks") {
        CHECK(broken([](QPDF& pdf) { pdf.getRoot().removeKey("/Outlines"); }) == "PDF-18");
    }
    SECTION("a heading that is no destination") {
        CHECK(broken([](QPDF& pdf) {
                  pdf.getRoot().removeKey("/Outlines");
                  QPDFObjectHandle names = destinations(pdf);
                  for (int i = 0; i < names.getArrayNItems(); i += 2)
                      if (names.getArrayItem(i).getStringValue() == "h-1") {
                          names.eraseItem(i);
                          names.eraseItem(i);
                      }
              }) == "PDF-18");
    }
    SECTION("a note without an ID has no name either") {
        CHECK(broken([](QPDF& pdf) { element(pdf, "fn-2").removeKey("/ID"); }).find("PDF-18") !=
              std::string::npos);
    }
}
