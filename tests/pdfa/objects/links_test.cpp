#include "tests/pdfa/objects/sample_letter.hpp"
#include "tests/pdfa/objects/written.hpp"
#include "tests/support/catch.hpp"

#include <qpdf/QPDFNameTreeObjectHelper.hh>

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa;

namespace {

QPDFObjectHandle annotation(Written& written, std::size_t page, int index) {
    return written.page(page).getKey("/Annots").getArrayItem(index);
}

}  // namespace

TEST_CASE("a reference leads to its note and the note leads back") {
    Written written(sample_letter(test_fonts()));
    QPDFNameTreeObjectHelper destinations(written.catalog().getKey("/Names").getKey("/Dests"),
                                          written.pdf());
    for (const auto& [index, target] : {std::pair(0, "fn-1"), std::pair(1, "ref-1")}) {
        QPDFObjectHandle link = annotation(written, 0, index);
        CHECK(link.getKey("/Dest").getStringValue() == target);
        QPDFObjectHandle place;
        REQUIRE(destinations.findObject(target, place));
        CHECK(place.getArrayItem(0).getObjGen() == written.page(0).getObjGen());
        CHECK(place.getArrayItem(1).getName() == "/XYZ");
        CHECK(written.element(target).getKey("/ID").getStringValue() == target);
    }
}

TEST_CASE("an annotation and its Link know each other") {
    Written written(sample_letter(test_fonts()));
    for (std::size_t page = 0; page < 2; ++page)
        for (QPDFObjectHandle link : written.page(page).getKey("/Annots").aitems()) {
            QPDFObjectHandle element =
                written.parent(static_cast<std::size_t>(link.getKey("/StructParent").getIntValue()));
            CHECK(element.getKey("/S").getName() == "/Link");
            QPDFObjectHandle kids = element.getKey("/K");
            QPDFObjectHandle last = kids.getArrayItem(kids.getArrayNItems() - 1);
            CHECK(last.getKey("/Type").getName() == "/OBJR");
            CHECK(last.getKey("/Obj").getObjGen() == link.getObjGen());
            CHECK(last.getKey("/Pg").getObjGen() == written.page(page).getObjGen());
        }
}

TEST_CASE("an annotation is printed, has no border, and is described") {
    Written written(sample_letter(test_fonts()));
    QPDFObjectHandle link = annotation(written, 0, 0);
    CHECK(link.getKey("/Subtype").getName() == "/Link");
    CHECK(link.getKey("/F").getIntValue() == 4);
    CHECK(link.getKey("/Border").unparse() == "[ 0 0 0 ]");
    CHECK(link.getKey("/Contents").getUTF8Value() == "Naar voetnoot 1");
    CHECK(link.getKey("/Rect").getArrayNItems() == 4);
}

TEST_CASE("an address is kept as the letter has it") {
    Written written(sample_letter(test_fonts()));
    QPDFObjectHandle action = annotation(written, 1, 0).getKey("/A");
    CHECK(action.getKey("/S").getName() == "/URI");
    CHECK(action.getKey("/URI").getStringValue() == "https://www.rijksoverheid.nl/(a)");
}

TEST_CASE("only the links of references and notes lead into the file") {
    LaidOut letter = sample_letter(test_fonts());
    for (StructureNode& node : letter.structure.nodes)
        if (node.target.starts_with("https")) node.target = "#fn-1";  // as an author may write
    Written written(letter);
    QPDFObjectHandle link = annotation(written, 1, 0);
    CHECK_FALSE(link.hasKey("/Dest"));
    CHECK(link.getKey("/A").getKey("/URI").getStringValue() == "#fn-1");
}
