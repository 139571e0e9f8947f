#include "tests/pdfa/objects/sample_letter.hpp"
#include "tests/pdfa/objects/written.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa;

namespace {

// The tree as text: types with their kids in brackets, MCIDs as numbers with the page where it is not
// the element's own, annotations as "obj".
std::string told(QPDFObjectHandle element) {
    std::string out = element.getKey("/S").getName().substr(1);
    QPDFObjectHandle kids = element.getKey("/K");
    if (kids.isNull()) return out;
    out += '(';
    std::string between;
    for (QPDFObjectHandle kid :
         kids.isArray() ? kids.aitems() : QPDFObjectHandle::newArray({kids}).aitems()) {
        out += between;
        between = " ";
        if (kid.isInteger()) {
            out += std::to_string(kid.getIntValue());
        } else if (!kid.hasKey("/Type")) {
            CHECK(kid.getKey("/P").getObjGen() == element.getObjGen());
            out += told(kid);
        } else if (kid.getKey("/Type").getName() == "/MCR") {
            CHECK(kid.getKey("/Pg").getObjGen() != element.getKey("/Pg").getObjGen());
            out += "@" + std::to_string(kid.getKey("/MCID").getIntValue());
        } else {
            out += "obj";
        }
    }
    return out + ')';
}

}  // namespace

TEST_CASE("the tree is the letter's, with content, kids and notes in reading order") {
    Written written(sample_letter(test_fonts()));
    QPDFObjectHandle root = written.catalog().getKey("/StructTreeRoot");
    CHECK(root.getKey("/Type").getName() == "/StructTreeRoot");
    CHECK(told(root.getKey("/K")) ==
          "Document(H1(0)"
          " P(1 Reference(Link(2 obj)) 3 @0 @1 @2 Link(3 obj))"
          " Note(Lbl(Link(4 obj)) P(5))"
          " H2(4)"
          " L(LI(Lbl(5) LBody(6 Reference(Link(7 obj)) 10 Note(Lbl(Link(8 obj)) P(9)))))"
          " Table(THead(TR(TH(11))) TBody(TR(TD(12) TD(13))))"
          " Figure(14))");
}

TEST_CASE("the ParentTree leads from every marked content to the element that has it") {
    Written written(sample_letter(test_fonts()));
    for (std::size_t page = 0; page < 2; ++page) {
        const auto key = written.page(page).getKey("/StructParents").getIntValue();
        const std::string content = written.content(page);
        std::vector<QPDFObjectHandle> parents =
            written.parent(static_cast<std::size_t>(key)).getArrayAsVector();
        REQUIRE_FALSE(parents.empty());
        for (std::size_t mcid = 0; mcid < parents.size(); ++mcid) {
            const std::string type = parents[mcid].getKey("/S").getName();
            CHECK(contains(content, type + "<</MCID " + std::to_string(mcid)));
        }
        CHECK_FALSE(contains(content, "/MCID " + std::to_string(parents.size())));
    }
}

TEST_CASE("elements have their ID, title, alternative text and actual text") {
    LaidOut letter = sample_letter(test_fonts());
    for (StructureNode& node : letter.structure.nodes)
        if (node.tag == Tag::h2) {
            node.language = "en";
            node.actual_text = "Lijst €";
        }
    Written written(letter);
    QPDFObjectHandle heading = written.element("h-2");
    CHECK(heading.getKey("/T").getUTF8Value() == "Lijst");
    CHECK(heading.getKey("/Lang").getUTF8Value() == "en");
    CHECK(heading.getKey("/ActualText").getUTF8Value() == "Lijst €");
    for (const std::string id : {"fn-1", "fn-2", "ref-1", "ref-2", "h-1"})
        CHECK(written.element(id).getKey("/ID").getStringValue() == id);
}
