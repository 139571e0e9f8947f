// PDF-19 and PDF-20: what a Figure must have, and that each picture is drawn as it was promised.
#include "formats/pdfa/recount/recount.hpp"
#include "tests/pdfa/recount/tagged_pdf.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

std::string broken(const std::function<void(QPDF&)>& damage,
                   const WriteContext& promised = told_of_picture()) {
    return broken_rules(damaged_pdf(damage, pictured_pdf()), promised);
}

QPDFObjectHandle image(QPDF& pdf) {
    return page(pdf, 2).getKey("/Resources").getKey("/XObject").getKey("/I");
}

QPDFObjectHandle box(double left, double bottom, double right, double top) {
    return QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(left, bottom, right, top));
}

void draw(QPDF& pdf, std::string_view instead) {
    edit_content(pdf, 2, "q 40 0 0 20 50 600 cm /I Do Q", instead);
}

}  // namespace

TEST_CASE("A letter with a sound picture breaks no rule, and its description is counted") {
    CHECK(broken_rules(pictured_pdf(), told_of_picture()).empty());
    CHECK(pdfa::recount::recount_pdf(pictured_pdf(), {}).running_text.ends_with("woord. Foto"));
}

TEST_CASE("A description that is the title too is none of the letter's") {
    const std::string named = damaged_pdf(
        [](QPDF& pdf) { element(pdf, "foto").replaceKey("/T", QPDFObjectHandle::newString("Foto")); },
        pictured_pdf());
    CHECK(pdfa::recount::recount_pdf(named, {}).running_text.ends_with("woord."));
    WriteContext promised = told_of_picture();
    CHECK(broken_rules(named, promised) == "PDF-20");
    promised.pictures.front().alt.clear();
    CHECK(broken_rules(named, promised).empty());
}

TEST_CASE("PDF-19: a Figure") {
    SECTION("without a description") {
        CHECK(broken([](QPDF& pdf) { element(pdf, "foto").removeKey("/Alt"); }) == "PDF-19 PDF-20");
    }
    SECTION("with one of nothing but white") {
        CHECK(broken([](QPDF& pdf) {
                  element(pdf, "foto").replaceKey("/Alt", QPDFObjectHandle::newString(" "));
              }) == "PDF-19 PDF-20");
    }
    SECTION("without a box") {
        CHECK(broken([](QPDF& pdf) { element(pdf, "foto").removeKey("/A"); }) == "PDF-19");
    }
    SECTION("with a box that does not hold what it shows") {
        CHECK(broken([](QPDF& pdf) {
                  element(pdf, "foto").getKey("/A").replaceKey("/BBox", box(50, 600, 88, 620));
              }) == "PDF-19");
        CHECK(broken([](QPDF& pdf) { draw(pdf, "q 40 0 0 24 50 600 cm /I Do Q"); }) == "PDF-19");
    }
    SECTION("with a box beyond the page") {
        CHECK(broken([](QPDF& pdf) {
                  element(pdf, "foto").getKey("/A").replaceKey("/BBox", box(50, 600, 600, 620));
              }) == "PDF-19");
    }
    SECTION("with a box among several attributes is sound") {
        CHECK(broken([](QPDF& pdf) {
                  QPDFObjectHandle one = element(pdf, "foto").getKey("/A");
                  QPDFObjectHandle other = QPDFObjectHandle::parse("<< /O /Layout /Placement /Block >>");
                  element(pdf, "foto")
                      .replaceKey("/A", QPDFObjectHandle::newArray(
                                            {other, QPDFObjectHandle::newInteger(0), one}));
              }).empty());
    }
    SECTION("that shows nothing") {
        CHECK(broken([](QPDF& pdf) { draw(pdf, ""); }) == "PDF-19 PDF-20");
    }
}

TEST_CASE("PDF-10 and PDF-11: a picture over text or over another, and one off its page") {
    const auto wide_box = [](QPDF& pdf) {
        element(pdf, "foto").getKey("/A").replaceKey("/BBox", box(0, 0, 595, 842));
    };
    CHECK(broken([&](QPDF& pdf) {
              wide_box(pdf);
              draw(pdf, "q 40 0 0 20 50 735 cm /I Do Q");
          }) == "PDF-10");
    CHECK(broken([&](QPDF& pdf) {
              wide_box(pdf);
              draw(pdf, "q 40 0 0 20 50 600 cm /I Do /I Do Q");
          }) == "PDF-10 PDF-20");
    CHECK(broken([&](QPDF& pdf) {
              wide_box(pdf);
              draw(pdf, "q 40 0 0 20 556 600 cm /I Do Q");
          }) == "PDF-11");
}

TEST_CASE("PDF-20: a picture") {
    SECTION("that is not promised") {
        CHECK(broken([](QPDF&) {}, told()) == "PDF-20");
    }
    SECTION("drawn twice") {
        CHECK(broken([](QPDF& pdf) {
                  draw(pdf, "q 40 0 0 20 50 600 cm /I Do Q q 40 0 0 20 50 580 cm /I Do Q");
              }) == "PDF-19 PDF-20");
    }
    SECTION("with other pixels") {
        CHECK(broken([](QPDF& pdf) {
                  image(pdf).replaceStreamData(std::string("\xFF\0\0\xFF\0\0", 6),
                                               QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
              }) == "PDF-20");
    }
    SECTION("of another shape") {
        CHECK(broken([](QPDF& pdf) {
                  image(pdf).getDict().replaceKey("/Width", QPDFObjectHandle::newInteger(1));
                  image(pdf).getDict().replaceKey("/Height", QPDFObjectHandle::newInteger(2));
              }) == "PDF-20");
    }
    SECTION("of other colours") {
        CHECK(broken([](QPDF& pdf) {
                  image(pdf).getDict().replaceKey("/ColorSpace",
                                                  QPDFObjectHandle::newName("/DeviceGray"));
              }) == "PDF-20");
        CHECK(broken([](QPDF& pdf) {
                  image(pdf).getDict().replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(4));
              }) == "PDF-20");
    }
    SECTION("in what is no Figure") {
        CHECK(broken([](QPDF& pdf) {
                  element(pdf, "foto").replaceKey("/S", QPDFObjectHandle::newName("/Span"));
              }) == "PDF-20");
    }
    SECTION("with the description of another") {
        CHECK(broken([](QPDF& pdf) {
                  element(pdf, "foto").replaceKey("/Alt", QPDFObjectHandle::newString("Kaart"));
              }) == "PDF-20");
    }
    SECTION("that means nothing is an artifact, and only that") {
        WriteContext promised = told_of_picture();
        promised.pictures.push_back(promised.pictures.front());
        promised.pictures.back().decorative = true;
        const auto decorated = [](QPDF& pdf) {
            draw(pdf, "q 40 0 0 20 50 600 cm /I Do Q EMC /Artifact BMC q 40 0 0 20 50 500 cm /I Do Q");
        };
        CHECK(broken(decorated, promised).empty());
        CHECK(broken(decorated) == "PDF-20");
        CHECK(broken([](QPDF&) {}, promised) == "PDF-20");
    }
    SECTION("that is neither tagged nor an artifact") {
        CHECK(broken([](QPDF& pdf) {
                  draw(pdf, "q 40 0 0 20 50 600 cm /I Do Q EMC q 40 0 0 20 50 500 cm /I Do Q /Span BMC");
              }) == "PDF-3");
    }
}
