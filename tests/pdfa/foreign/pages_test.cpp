// Pages by others: lines and words, furniture, hidden text, turned pages, pictures.
#include "pipeline/error/error.hpp"
#include "pipeline/format/format.hpp"
#include "tests/pdfa/foreign/small_pdf.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>

using namespace voetnoot;
using namespace voetnoot::test;
using witness::Part;

namespace {

std::string encrypted(const std::string& bytes, const char* password) {
    QPDF pdf;
    pdf.processMemoryFile("letter", bytes.data(), bytes.size());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.setR6EncryptionParameters(password, "owner", true, true, true, true, true, true,
                                     qpdf_r3p_full, true);
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string picture(double x, double y, double width, double height) {
    return fmt::format("q {} 0 0 {} {} {} cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n", width, height,
                       x, y);
}

}  // namespace

TEST_CASE("Words are parted by gaps and stand in their places") {
    const auto told = testimony(small_pdf({set(72, 700, "Geachte Voorzitter,") +
                                           "BT /F 10 Tf 72 680 Td [(Hier)-30(bij)-400(een)] TJ ET\n"}));
    CHECK(shown(told) == "Geachte Voorzitter, Hierbij een");
    REQUIRE(told.words.size() == 4);
    const witness::Place& place = told.words[1].place;
    CHECK(place.page == 1);
    CHECK(is_near(place.box.left, 72 + 8 * 5));
    CHECK(is_near(place.box.right, 72 + 19 * 5));
    CHECK(place.box.bottom < 700);
    CHECK(place.box.top > 705);
    REQUIRE(told.pages.size() == 1);
    CHECK(told.pages[0] == witness::Rectangle{0, 0, 595, 842});
}

TEST_CASE("A word that a line's end cuts is joined to its second half") {
    CHECK(
        shown(testimony(small_pdf({set(72, 700, "over de weten-") + set(72, 686, "schap en meer")}))) ==
        "over de weten- +schap en meer");
    CHECK(shown(testimony(small_pdf({set(72, 700, "tot slot weten-"), set(72, 700, "schap")}))) ==
          "tot slot weten- +schap");
}

TEST_CASE("Lines drawn in pieces are lines; columns are not mixed") {
    SECTION("bold words drawn last") {
        CHECK(shown(testimony(small_pdf({set(72, 700, "De        heeft") + set(72, 686, "besloten.") +
                                         set(87, 700, "Kamer")}))) == "De Kamer heeft besloten.");
    }
    SECTION("a column beside the text at the same heights") {
        std::string text, column;
        for (int i = 0; i < 4; ++i) {
            text += set(200, 700 - 14 * i, fmt::format("regel {} van de brief", i));
            column += set(60, 700 - 14 * i, fmt::format("vak {}", i));
        }
        CHECK(shown(testimony(small_pdf({column + text}))) ==
              "vak 0 vak 1 vak 2 vak 3 regel 0 van de brief regel 1 van de brief "
              "regel 2 van de brief regel 3 van de brief");
    }
    SECTION("a page that is drawn from its foot") {
        CHECK(shown(testimony(small_pdf({set(72, 660, "vier") + set(72, 680, "drie") +
                                         set(72, 700, "twee") + set(72, 720, "een")}))) ==
              "een twee drie vier");
    }
}

TEST_CASE("Text set twice at one place is read once; an accent belongs to its letter") {
    CHECK(shown(testimony(small_pdf({set(72, 700, "Betreft") + set(72.3, 700, "Betreft")}))) ==
          "Betreft");
    CHECK(shown(testimony(small_pdf({set(72, 700, "Kostic") + set(97, 700, "\\264")}))) ==
          "Kostic\u0301");
}

TEST_CASE("What stands at one height of several pages is furniture") {
    const auto page = [](int number, const std::string& text) {
        return set(72, 800, "Ministerie van Proef") + set(72, 700, text) + set(72, 686, "gelijk") +
               set(250, 40, fmt::format("Pagina {} van 3", number));
    };
    const auto told = testimony(small_pdf({page(1, "een"), page(2, "twee"), page(3, "drie")}));
    CHECK(shown(told) == "een gelijk twee gelijk drie gelijk");
    CHECK(shown(told, Part::furniture) ==
          "Ministerie van Proef Pagina 1 van 3 Ministerie van Proef Pagina 2 van 3 "
          "Ministerie van Proef Pagina 3 van 3");
}

TEST_CASE("A heading of the structure tree is no running head") {
    const auto furniture = [](const char* type) {
        SmallPdf pdf;
        pdf.catalog = "/StructTreeRoot 4 0 R /MarkInfo << /Marked true >>";
        pdf.objects = {"<< /Type /StructTreeRoot /K [ 5 0 R 6 0 R ] >>",
                       fmt::format("<< /S /{} /P 4 0 R /Pg 8 0 R /K [ 0 ] >>", type),
                       fmt::format("<< /S /{} /P 4 0 R /Pg 10 0 R /K [ 0 ] >>", type)};
        for (const char* text : {"een", "twee"})
            pdf.pages.push_back(
                {"/H1 << /MCID 0 >> BDC\n" + set(72, 800, "Gevolgen") + "EMC\n" + set(72, 700, text)});
        return shown(testimony(small_pdf(pdf)), Part::furniture);
    };
    CHECK(furniture("H1") == "");
    CHECK(furniture("P") == "Gevolgen Gevolgen");
}

TEST_CASE("What an artifact of the next page repeats is no running head where the tree has it") {
    SmallPdf pdf;
    pdf.catalog = "/StructTreeRoot 4 0 R /MarkInfo << /Marked true >>";
    pdf.objects = {"<< /Type /StructTreeRoot /K [ 5 0 R ] >>",
                   "<< /S /P /P 4 0 R /Pg 7 0 R /K [ 0 ] >>"};
    const std::string head = set(72, 800, "Jaar en bedrag");
    pdf.pages.push_back({"/P << /MCID 0 >> BDC\n" + head + "EMC\n" + set(72, 700, "een")});
    pdf.pages.push_back({"/Artifact BMC\n" + head + "EMC\n" + set(72, 700, "twee")});
    CHECK(shown(testimony(small_pdf(pdf))) == "Jaar en bedrag een twee");
}

TEST_CASE("A running head is one also on a page that shows nothing else") {
    const auto margin = [](double left) {
        return set(left, 650, "Datum") + set(left, 638, "1 mei 2024");
    };
    const auto page = [&](const std::string& text) {
        return set(72, 700, text + " en nog veel meer woorden van de brief") +
               set(72, 645, "waarvan de regels zo lang zijn als deze") + margin(450);
    };
    const auto furniture = [](const std::vector<std::string>& contents) {
        SmallPdf pdf;
        for (const std::string& content : contents) pdf.pages.push_back({content});
        return shown(testimony(small_pdf(pdf)), Part::furniture);
    };
    CHECK(furniture({page("een"), page("twee"), margin(450)}) ==
          "Datum 1 mei 2024 Datum 1 mei 2024 Datum 1 mei 2024");
    CHECK(furniture({page("een"), page("twee"), margin(72)}) == "Datum 1 mei 2024 Datum 1 mei 2024");
    CHECK(furniture({margin(450), page("een"), page("twee")}) == "Datum 1 mei 2024 Datum 1 mei 2024");
}

TEST_CASE("An artifact at the edge of a later page is furniture, also where it stands but once") {
    const std::string head = "/Artifact BMC\n" + set(72, 800, "Een kop van de brief") + "EMC\n";
    const std::string page = set(72, 700, "De tekst.") + set(72, 688, "En meer.");
    CHECK(shown(testimony(small_pdf({page, head + page})), Part::furniture) == "Een kop van de brief");
    CHECK(shown(testimony(small_pdf({head + page, page})), Part::furniture) == "");  // a letterhead
    const auto low = [](double y) {
        return "/Artifact BMC\n" + set(72, y, "Een hoge kop") + "EMC\n" + set(72, 640, "De tekst.");
    };
    CHECK(shown(testimony(small_pdf({page, low(660)})), Part::furniture) == "Een hoge kop");
    CHECK(shown(testimony(small_pdf({page, low(620)})), Part::furniture) == "");
}

TEST_CASE("Page numbers of a table of contents are furniture where they are artifacts") {
    const auto entry = [](double y, const std::string& text, int number, double right) {
        const std::string shown = std::to_string(number);
        return set(72, y, text) + "/Artifact BMC\n" +
               set(right - 5 * static_cast<double>(shown.size()), y, shown) + "EMC\n";
    };
    const auto furniture = [](const std::string& content) {
        return shown(testimony(small_pdf({content + set(72, 400, "De tekst van de brief.")})),
                     Part::furniture);
    };
    const double wide = 400, close = 130;  // to the end of the words: one line with them
    for (const double right : {wide, close}) {
        CHECK(furniture(entry(700, "Dijken", 8, right) + entry(686, "Sluizen", 12, right)) == "8 12");
        CHECK(furniture(entry(700, "Dijken", 12, right) + entry(686, "Sluizen", 8, right)) == "");
        CHECK(furniture(entry(700, "Dijken", 8, right)) == "");
    }
    CHECK(furniture(entry(700, "Dijken", 8, 400) + entry(686, "Sluizen", 12, 300)) == "");
    CHECK(furniture(set(72, 700, "Dijken 8") + set(72, 686, "Sluizen 12")) == "");
}

TEST_CASE("Bare numbers are furniture where they grow as the pages do") {
    CHECK(shown(testimony(small_pdf({set(72, 700, "een") + set(300, 40, "7"),
                                     set(72, 700, "twee") + set(300, 40, "8")}))) == "een twee");
    CHECK(shown(testimony(small_pdf({set(72, 700, "een") + set(300, 40, "2021"),
                                     set(72, 700, "twee") + set(300, 40, "1848")}))) ==
          "een 2021 twee 1848");
}

TEST_CASE(
    "A number far below all else is that of its page, also where the paper is larger than what was "
    "set") {
    const std::string page = set(72, 800, "De tekst.") + set(72, 788, "En meer.");
    const auto told = testimony(
        small_pdf({page + set(200, 500, "1"), set(72, 800, "Iets anders.") + set(200, 500, "2")}));
    CHECK(shown(told, Part::furniture) == "1 2");
    CHECK(shown(testimony(small_pdf({page + set(200, 776, "1")})), Part::furniture) == "");
    CHECK(shown(testimony(small_pdf({page + set(200, 500, "7")})), Part::furniture) == "");
}

TEST_CASE("The number of a page may stand close to its text, and others like it in the text") {
    const auto page = [](double lowest, const std::string& number) {
        return set(72, 700, "tekst van " + std::string(7, number[0])) + set(300, 500, "5") +
               set(300, 480, "6") + set(72, lowest, "regel " + std::string(5, number[0])) +
               set(200, 58, number);
    };
    const auto told = testimony(small_pdf({page(200, "1"), page(75, "2"), page(200, "3")}));
    CHECK(shown(told, Part::furniture) == "1 2 3");
}

TEST_CASE("The number of a first page may stand a little lower than the others") {
    const auto pages = [](const std::string& first) {
        return shown(
            testimony(small_pdf({set(72, 700, "een") + first, set(72, 700, "twee") + set(500, 60, "2"),
                                 set(72, 700, "drie") + set(500, 60, "3")})));
    };
    CHECK(pages(set(500, 53, "1")) == "een twee drie");
    CHECK(pages(set(500, 53, "4")) == "een 4 twee drie");
    CHECK(pages(set(200, 53, "1")) == "een 1 twee drie");
    CHECK(pages(set(500, 90, "1")) == "een 1 twee drie");
}

TEST_CASE("A first page's letterhead, and a heading that two pages begin with, are the letter's") {
    CHECK(shown(testimony(small_pdf({set(72, 800, "Datum 1 juli 2021") + set(72, 700, "een"),
                                     set(72, 700, "twee")}))) == "Datum 1 juli 2021 een twee");
    const auto page = [](const char* heading, const char* text) {
        return set(72, 780, heading) + set(72, 750, text) + set(72, 690, "Antwoord") +
               set(72, 650, "ja");
    };
    CHECK(shown(testimony(small_pdf({page("Vraag 1", "Klopt dit?"), page("Vraag 4", "En dat?")}))) ==
          "Vraag 1 Klopt dit? Antwoord ja Vraag 4 En dat? Antwoord ja");
    CHECK(shown(testimony(small_pdf({page("Antwoord", "Nee."), page("Antwoord", "Nooit.")}))) ==
          "Antwoord Nee. Antwoord ja Antwoord Nooit. Antwoord ja");
}

TEST_CASE("Text that is not painted is hidden, and told") {
    const auto told = testimony(
        small_pdf({set(72, 700, "zichtbaar") + "BT 3 Tr /F 10 Tf 72 680 Td (verborgen) Tj 0 Tr ET\n" +
                   set(-300, 660, "buiten")}));
    CHECK(shown(told) == "zichtbaar");
    CHECK(shown(told, Part::hidden) == "verborgen buiten");
    REQUIRE(told.doubts.size() == 1);
    CHECK(told.doubts[0].why.english() == "text that the page does not paint");
    CHECK(told.silent.empty());
}

TEST_CASE("A page of pictures is silent; one with nothing at all is not") {
    const auto told = testimony(small_pdf({picture(0, 0, 595, 842), "", set(72, 700, "tekst"),
                                           picture(0, 0, 595, 842) + "3 Tr " + set(72, 700, "ocr")}));
    CHECK(told.silent == std::vector<std::uint32_t>{1, 4});
    CHECK(shown(told, Part::hidden) == "ocr");
}

TEST_CASE("A turned page is read as it is seen, its places are those of the page") {
    SmallPdf pdf;
    pdf.pages.push_back(
        {"BT /F 10 Tf 0 1 -1 0 100 72 Tm (een twee) Tj 0 1 -1 0 114 72 Tm (drie) Tj ET", "/Rotate 90"});
    const auto told = testimony(small_pdf(pdf));
    CHECK(shown(told) == "een twee drie");
    REQUIRE(told.words.size() == 3);
    CHECK(is_near(told.words[1].place.box.bottom, 72 + 4 * 5));
    CHECK(is_near(told.words[1].place.box.top, 72 + 8 * 5));
    CHECK(told.words[1].place.box.right > 100);
    CHECK(told.words[1].place.box.left < 95);
}

TEST_CASE("Places are measured from the corner of a page whose MediaBox begins elsewhere") {
    SmallPdf pdf;
    pdf.pages.push_back({set(172, 800, "woord"), "/MediaBox [ 100 100 695 942 ]"});
    const auto told = testimony(small_pdf(pdf));
    REQUIRE(told.words.size() == 1);
    CHECK(is_near(told.words[0].place.box.left, 72));
    CHECK(told.pages[0] == witness::Rectangle{0, 0, 595, 842});
}

TEST_CASE("A filled field is text") {
    SmallPdf pdf;
    pdf.objects = {
        "<< /Type /XObject /Subtype /Form /BBox [ 0 0 100 20 ] "
        "/Resources << /Font << /F 3 0 R >> >> /Length 34 >>\nstream\n"
        "BT /F 10 Tf 2 5 Td (ingevuld) Tj ET\nendstream"};
    pdf.pages.push_back({set(72, 700, "Naam:"),
                         "/Annots [ << /Subtype /Widget /Rect [ 150 695 250 715 ] /AP << /N 4 0 R >> >> "
                         "<< /Subtype /Widget /F 2 /Rect [ 150 595 250 615 ] /AP << /N 4 0 R >> >> ]"});
    CHECK(shown(testimony(small_pdf(pdf))) == "Naam: ingevuld");
}

TEST_CASE("An encrypted file is read where it needs no password, else it says so") {
    const std::string bytes = small_pdf({set(72, 700, "geheim")});
    CHECK(shown(testimony(encrypted(bytes, ""))) == "geheim");
    CHECK_THROWS_WITH(testimony(encrypted(bytes, "sleutel")), testing::contains("password"));
}

TEST_CASE("Damaged files are mended or Unreadable") {
    const std::string bytes = small_pdf({set(72, 700, "heel"), set(72, 700, "gebleven")});
    CHECK_THROWS_AS(testimony(""), Unreadable);
    CHECK_THROWS_AS(testimony("Geachte Voorzitter,"), Unreadable);
    CHECK_THROWS_AS(testimony(bytes.substr(0, 200)), Unreadable);
    std::string moved = bytes;
    moved.replace(moved.find("startxref"), 9, "startxxxx");
    CHECK(shown(testimony(moved)) == "heel gebleven");
}

TEST_CASE("Many glyphs and many pages take time in proportion") {
    std::string crowded;
    for (int i = 0; i < 50'000; ++i)
        crowded +=
            fmt::format("BT /F {} Tf {} {} Td (x) Tj ET\n", 4 + i % 7, (i * 37) % 590, (i * 101) % 840);
    CHECK(testimony(small_pdf({crowded})).words.size() > 10'000);

    SmallPdf many;
    for (int i = 0; i < 2'000; ++i) many.pages.push_back({set(72, 700, fmt::format("bladzijde {}", i))});
    CHECK(testimony(small_pdf(many)).words.size() == 4'000);
}

TEST_CASE("A layer that is off shows nothing to anybody") {
    SmallPdf pdf;
    pdf.objects = {"<< /Type /OCG /Name (concept) >>"};
    pdf.resources = "/Properties << /L 4 0 R >>";
    pdf.catalog = "/OCProperties << /OCGs [ 4 0 R ] /D << /OFF [ 4 0 R ] >> >>";
    pdf.pages.push_back({"/OC /L BDC " + set(72, 720, "CONCEPT") + "/Span BMC EMC " +
                         set(72, 710, "niet verspreiden") + "EMC\n" +
                         set(72, 700, "Geachte Voorzitter,")});
    const auto told = testimony(small_pdf(pdf));
    CHECK(shown(told) == "Geachte Voorzitter,");
    CHECK(shown(told, Part::hidden) == "CONCEPT niet verspreiden");
    pdf.catalog = "/OCProperties << /OCGs [ 4 0 R ] /D << /BaseState /OFF /ON [ 4 0 R ] >> >>";
    CHECK(shown(testimony(small_pdf(pdf))) == "CONCEPT niet verspreiden Geachte Voorzitter,");
}

TEST_CASE("what the structure tree says of a picture is a description, where the page shows that") {
    SmallPdf pdf;
    pdf.objects = {
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
        "/BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream",
        "<< /Type /StructTreeRoot /K 6 0 R >>",
        "<< /S /Figure /P 5 0 R /Pg 8 0 R /K 0 /Alt (De  dijk bij nacht) >>"};
    pdf.resources = "/XObject << /I 4 0 R >>";
    pdf.catalog = "/StructTreeRoot 5 0 R /MarkInfo << /Marked true >>";
    const auto with = [&](const std::string& tag) {
        pdf.pages = {
            {set(80, 700, "De dijk is hersteld.") + tag + " BDC q 120 0 0 90 80 500 cm /I Do Q EMC\n"}};
        return testimony(small_pdf(pdf));
    };
    const auto told = with("/Figure << /MCID 0 >>");
    CHECK(shown(told) == "De dijk is hersteld.");
    CHECK(shown(told, Part::description) == "De dijk bij nacht");
    CHECK(is_near(told.words.back().place.box.left, 80));
    CHECK(is_near(told.words.back().place.box.top, 590));
    CHECK(shown(with("/Artifact << /MCID 1 >>"), Part::description) == "");
}
