#include "formats/pdfa/objects/navigation.hpp"

#include "formats/pdfa/objects/serialize.hpp"
#include "tests/pdfa/objects/composer.hpp"
#include "tests/pdfa/objects/written.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::objects;

namespace {

std::string labels(const std::vector<std::string>& wanted) {
    std::vector<Page> pages(wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) pages[i].label = wanted[i];
    std::string out;
    append_object(out, page_labels(pages));
    return out;
}

LaidOut with_headings(const std::vector<int>& levels) {
    Composer letter(test_fonts());
    letter.new_page("1");
    for (const int level : levels) {
        const std::string number = std::to_string(letter.laid_out.outline.size() + 1);
        const StructureId heading = letter.add(Tag::h1, {0}, "h-" + number);
        letter.run(heading, {72, 700}, number);
        letter.destination(heading, {72, 710});
        letter.laid_out.outline.push_back({level, number, heading});
    }
    return letter.laid_out;
}

// Titles with what is below them in brackets, read along First and Next; checks the ways back.
std::string outline_of(QPDFObjectHandle parent) {
    std::string out;
    QPDFObjectHandle before = QPDFObjectHandle::newNull();
    for (QPDFObjectHandle entry = parent.getKey("/First"); !entry.isNull();
         entry = entry.getKey("/Next")) {
        CHECK(entry.getKey("/Parent").getObjGen() == parent.getObjGen());
        CHECK(entry.getKey("/Prev").getObjGen() == before.getObjGen());
        out += entry.getKey("/Title").getUTF8Value();
        CHECK("h-" + entry.getKey("/Title").getUTF8Value() == entry.getKey("/Dest").getStringValue());
        if (entry.hasKey("/First"))
            out += "(" + outline_of(entry) + ")" + entry.getKey("/Count").unparse();
        out += ' ';
        before = entry;
    }
    CHECK(parent.getKey("/Last").getObjGen() == before.getObjGen());
    return out;
}

}  // namespace

TEST_CASE("the outline nests as the headings do") {
    Written written(with_headings({1, 2, 2, 3, 1, 2}));
    QPDFObjectHandle root = written.catalog().getKey("/Outlines");
    CHECK(outline_of(root) == "1(2 3(4 )1 )3 5(6 )1 ");
    CHECK(root.getKey("/Count").getIntValue() == 6);
}

TEST_CASE("a letter without headings has no outline") {
    Written written(with_headings({}));
    CHECK_FALSE(written.catalog().hasKey("/Outlines"));
}

TEST_CASE("page labels are ranges of numbers, or as they stand") {
    CHECK(labels({"1", "2", "3"}) == "<</Nums[0<</S/D/St 1>>]>>");
    CHECK(labels({"4", "5", "9"}) == "<</Nums[0<</S/D/St 4>> 2<</S/D/St 9>>]>>");
    CHECK(labels({"ii", "1", "01"}) == "<</Nums[0<</P(ii)>> 1<</S/D/St 1>> 2<</P(01)>>]>>");
}
