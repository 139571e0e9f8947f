// A letter that comes as a PDF: what becomes of its links.
#include "tests/pdfa/reader/reading.hpp"

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

// A link annotation over a box; `leads` is its destination or action.
std::string annotation(const std::string& box, const std::string& leads) {
    return fmt::format("<< /Type /Annot /Subtype /Link /Rect [ {} ] {} >>", box, leads);
}

// Two pages with a link on the first that leads to the second, whose heading stands at 700.
SmallPdf linked(const std::string& leads) {
    SmallPdf letter;
    letter.pages.push_back({lines(80, 700, {"Zie onder Slot voor meer."}),
                            "/Annots [ " + annotation("130 695 155 712", leads) + " ]"});
    letter.pages.push_back(
        {lines(80, 760, {"Daarvoor."}) + set(80, 700, "Slot", 16) + lines(80, 660, {"Dat is alles."})});
    return letter;
}

// What the only Anchor of a letter stands before.
std::string place(const Reading& reading) {
    std::string found;
    for (const Block& block : reading.normalized.document.body) {
        const Inlines* content = nullptr;
        if (const auto* heading = std::get_if<Heading>(&block.value)) content = &heading->content;
        if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) content = &paragraph->content;
        if (content == nullptr || content->empty()) continue;
        if (std::holds_alternative<Anchor>(content->front().value)) found += shown(reading, *content);
    }
    return found;
}

}  // namespace

TEST_CASE("a link out of the file is one") {
    SmallPdf letter;
    letter.pages.push_back(
        {lines(80, 700, {"Zie www.rijk.nl voor meer."}),
         "/Annots [ << /Type /Annot /Subtype /Link /Rect [ 100 695 155 712 ] /A << /S "
         "/URI /URI (https://www.rijk.nl/) >> >> ]"});
    CHECK(body(read(small_pdf(letter))) == "P Zie <https://www.rijk.nl/|www.rijk.nl> voor meer.");
}

// One annotation over the end of a line and the beginning of the next: its Rect holds both lines.
TEST_CASE("a link covers what its quadrilaterals cover, where they lie within its rectangle") {
    const auto covered = [](const std::string& quads) {
        SmallPdf letter;
        letter.pages.push_back(
            {set(80, 700, full_a) + set(80, 688, "vier, zo staat daar."),
             "/Annots [ << /Type /Annot /Subtype /Link /Rect [ 79 685 476 712 ] /QuadPoints [ " + quads +
                 " ] /A << /S /URI /URI (https://www.rijk.nl/) >> >> ]"});
        return body(read(small_pdf(letter)));
    };
    const std::string first = "464 697 476 697 476 710 464 710";
    const std::string second = " 79 685 102 685 102 698 79 698";
    CHECK(covered(first + second) ==
          "P Hierbij bied ik u het verslag aan van de bijeenkomst over de dijken langs de "
          "<https://www.rijk.nl/|ri> <https://www.rijk.nl/|vier>, zo staat daar.");
    const std::string whole = covered("");
    CHECK(whole.find("P <https://www.rijk.nl/|Hierbij") == 0);
    CHECK(covered(first + " 79 600 102 600 102 698 79 698") == whole);
    CHECK(covered(first + " 79 685") == whole);
    CHECK(covered(first + " 79 685 102 685 /x 698 79 698") == whole);
}

// So Aspose sets a note: the link covers its label, or only that.
TEST_CASE("a link over a note's label is none of the letter's") {
    const auto under = [](const std::string& box) {
        SmallPdf letter;
        letter.pages.push_back({lines(80, 700, {"Zie^1^ daar."}) + rule(80, 120, 140) +
                                    set(80, 108.5, "1", 6) + set(90, 105, "Een adres.", 8),
                                "/Annots [ << /Type /Annot /Subtype /Link /Rect [ " + box +
                                    " ] /A << /S /URI /URI (https://www.rijk.nl/) >> >> ]"});
        const Reading reading = read(small_pdf(letter));
        return notes(reading) + errors(reading);
    };
    CHECK(under("79 100 200 118") == "1: P <https://www.rijk.nl/|Een adres.> ");
    CHECK(under("79 104 85 118") == "1: P Een adres. ");
}

TEST_CASE("a link to a place in the file leads to the block that stands there") {
    for (const std::string& leads :
         {std::string("/Dest [ 7 0 R /XYZ 80 716 0 ]"),
          std::string("/A << /S /GoTo /D [ 7 0 R /FitH 716 ] >>"), std::string("/Dest (slot)"),
          std::string("/A << /S /GoTo /D /slot >>")}) {
        SmallPdf letter = linked(leads);
        letter.catalog =
            "/Names << /Dests << /Names [ (slot) [ 7 0 R /XYZ 80 716 0 ] ] >> >> "
            "/Dests << /slot [ 7 0 R /XYZ 80 716 0 ] >>";
        const Reading reading = read(small_pdf(letter));
        CHECK(body(reading) ==
              "P Zie onder <#page-2-716|Slot> voor meer.; P Daarvoor.; H1 Slot; P Dat is alles.");
        CHECK(place(reading) == "Slot");
        CHECK_FALSE(tells(reading, "PDF-26"));
    }
}

TEST_CASE("a link to nowhere in the file is told, and its words are the letter's") {
    for (const std::string& leads :
         {std::string("/Dest (nergens)"), std::string("/Dest [ 99 0 R /Fit ]")}) {
        const Reading reading = read(small_pdf(linked(leads)));
        CHECK(body(reading).starts_with("P Zie onder Slot voor meer.; "));
        CHECK(tells(reading, "PDF-26"));
    }
}

TEST_CASE("the way from a reference to its note, and back, is no link of the letter") {
    SmallPdf letter;
    letter.pages.push_back({lines(80, 700, {"De dijk is hersteld^1^ en verhoogd."}) +
                                rule(80, 120, 140) + set(80, 105, "^1^ Kamerstuk 36200.", 8),
                            "/Annots [ " +
                                annotation("174 695 180 712", "/Dest [ 5 0 R /XYZ 80 112 0 ]") + " " +
                                annotation("78 100 90 115", "/Dest [ 5 0 R /XYZ 180 710 0 ]") + " ]"});
    const Reading reading = read(small_pdf(letter));
    CHECK(body(reading) == "P De dijk is hersteld[1] en verhoogd.");
    CHECK_FALSE(tells(reading, "PDF-26"));
}
