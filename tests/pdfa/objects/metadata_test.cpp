#include "formats/pdfa/objects/metadata.hpp"

#include "tests/pdfa/objects/sample_letter.hpp"
#include "tests/pdfa/objects/written.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::pdfa::objects;
using namespace voetnoot::pdfa;

TEST_CASE("XMP and Info say the same") {
    Written written(sample_letter(test_fonts()));
    QPDFObjectHandle metadata = written.catalog().getKey("/Metadata");
    CHECK_FALSE(metadata.getDict().hasKey("/Filter"));
    const std::string xmp = stream(metadata);
    CHECK(contains(xmp, "<rdf:li xml:lang=\"x-default\">Eén brief &amp; meer &lt;proef&gt;</rdf:li>"));
    CHECK(contains(xmp, "<dc:creator><rdf:Seq><rdf:li>Ministerie</rdf:li>"));
    CHECK(contains(xmp, "<dc:language><rdf:Bag><rdf:li>nl</rdf:li>"));
    CHECK(contains(xmp, "<xmp:CreateDate>2021-07-01</xmp:CreateDate>"));
    CHECK(contains(xmp, "<pdf:Producer>voetnoot test</pdf:Producer>"));
    QPDFObjectHandle info = written.info();
    CHECK(info.getKey("/Title").getUTF8Value() == "Eén brief & meer <proef>");
    CHECK(info.getKey("/Author").getUTF8Value() == "Ministerie");
    CHECK(info.getKey("/CreationDate").getUTF8Value() == "D:20210701");
    CHECK(info.getKey("/Producer").getUTF8Value() == "voetnoot test");
}

TEST_CASE("XMP claims both standards, and describes the one that PDF/A does not know") {
    Written written(sample_letter(test_fonts()));
    const std::string xmp = stream(written.catalog().getKey("/Metadata"));
    CHECK(contains(xmp, "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>"));
    CHECK(contains(xmp, "<pdfuaid:part>1</pdfuaid:part>"));
    CHECK(contains(xmp, "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"));
}

TEST_CASE("the catalog has what both standards ask for") {
    Written written(sample_letter(test_fonts()));
    QPDFObjectHandle catalog = written.catalog();
    CHECK(catalog.getKey("/Lang").getUTF8Value() == "nl");
    CHECK(catalog.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    CHECK(catalog.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    QPDFObjectHandle intent = catalog.getKey("/OutputIntents").getArrayItem(0);
    CHECK(intent.getKey("/S").getName() == "/GTS_PDFA1");
    CHECK(intent.getKey("/DestOutputProfile").getDict().getKey("/N").getIntValue() == 3);
    for (std::size_t page = 0; page < 2; ++page)
        CHECK(written.page(page).getKey("/Tabs").getName() == "/S");
}

TEST_CASE("the title is the letter's subject, else the name of its file") {
    Document document;
    WriteContext context{"brief.md", "", Date{2024, 2, 29}, "voetnoot 1"};
    CHECK(describe(document, context).title == "brief.md");
    document.title = "Een\x01  onderwerp";
    LetterHeadLine line;
    line.field = Field::sender;
    line.value = {{Text{"Ministerie van", {}}}};
    LetterHeadLine second = line;
    second.value = {{Text{"Financiën", {}}}};
    document.letterhead.groups.push_back({false, {line, second}, {}});
    const Metadata metadata = describe(document, context);
    CHECK(metadata.title == "Een onderwerp");
    CHECK(metadata.author == "Ministerie van Financiën");
    CHECK(metadata.language == "nl");
    CHECK(metadata.date == Date{2024, 2, 29});
}
