#include "formats/pdfa/objects/attributes.hpp"

#include "tests/pdfa/objects/sample_letter.hpp"
#include "tests/pdfa/objects/written.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::objects;

namespace {

std::string numbering(const std::vector<std::string>& labels) {
    const char* result = list_numbering(labels);
    return result == nullptr ? "" : result;
}

QPDFObjectHandle first_of(QPDFObjectHandle element, const std::string& type) {
    if (element.isDictionary() && element.getKey("/S").isName() &&
        element.getKey("/S").getName() == type)
        return element;
    QPDFObjectHandle kids = element.isDictionary() ? element.getKey("/K") : element;
    if (kids.isDictionary()) return first_of(kids, type);
    if (kids.isArray())
        for (QPDFObjectHandle kid : kids.aitems())
            if (QPDFObjectHandle found = first_of(kid, type); !found.isNull()) return found;
    return QPDFObjectHandle::newNull();
}

}  // namespace

TEST_CASE("how a list is numbered is told by its labels") {
    CHECK(numbering({"•", "•"}) == "Disc");
    CHECK(numbering({"1.", "2.", "10."}) == "Decimal");
    CHECK(numbering({"a)", "b)"}) == "LowerAlpha");
    CHECK(numbering({"(A)", "(B)"}) == "UpperAlpha");
    CHECK(numbering({"i.", "ii.", "iii."}) == "LowerRoman");
    CHECK(numbering({"I", "II"}) == "UpperRoman");
    CHECK(numbering({"c)", "d)"}) == "LowerAlpha");
    CHECK(numbering({"1a", "1b"}).empty());
    CHECK(numbering({"•", "1."}).empty());
    CHECK(numbering({""}).empty());
    CHECK(numbering({}).empty());
}

TEST_CASE("lists, cells and figures have their attributes") {
    Written written(sample_letter(test_fonts()));
    QPDFObjectHandle root = written.catalog().getKey("/StructTreeRoot").getKey("/K");
    CHECK(first_of(root, "/L").getKey("/A").unparse() == "<< /ListNumbering /Disc /O /List >>");
    CHECK(first_of(root, "/TH").getKey("/A").unparse() == "<< /ColSpan 2 /O /Table /Scope /Column >>");
    CHECK_FALSE(first_of(root, "/TD").hasKey("/A"));
    QPDFObjectHandle box = first_of(root, "/Figure").getKey("/A").getKey("/BBox");
    REQUIRE(box.getArrayNItems() == 4);
    CHECK(box.getArrayItem(0).getNumericValue() == 72);
    CHECK(box.getArrayItem(2).getNumericValue() > 100);
    CHECK(first_of(root, "/Figure").getKey("/Alt").getUTF8Value() == "Een schema");
}
