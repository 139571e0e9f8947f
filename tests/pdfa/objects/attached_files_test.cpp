#include "formats/pdfa/objects/write_pdf.hpp"
#include "tests/pdfa/objects/sample_letter.hpp"
#include "tests/pdfa/objects/written.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::pdfa::objects;
using namespace voetnoot::pdfa;

namespace {

const std::string source = "# Brief\n\nVan één pagina.\n";
const std::string xml = "<akomaNtoso/>";

Written with_files(Metadata metadata) {
    metadata.part = '3';
    return Written(write_pdf(sample_letter(test_fonts()), test_fonts(), metadata,
                             {{Attachment::Role::source, "één.md", "text/markdown", "Markdown", source},
                              {Attachment::Role::alternative, "één.akn.xml", "application/akn+xml",
                               "Akoma Ntoso 3.0", xml}}));
}

}  // namespace

TEST_CASE("a file of part 3 carries the letter and its Akoma Ntoso") {
    Written written = with_files(sample_metadata());
    CHECK(contains(stream(written.catalog().getKey("/Metadata")),
                   "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>"));
    QPDFObjectHandle associated = written.catalog().getKey("/AF");
    REQUIRE(associated.getArrayNItems() == 2);

    QPDFObjectHandle letter = associated.getArrayItem(0);
    CHECK(letter.getKey("/Type").getName() == "/Filespec");
    CHECK(letter.getKey("/F").getUTF8Value() == "één.md");
    CHECK(letter.getKey("/UF").getUTF8Value() == "één.md");
    CHECK(letter.getKey("/AFRelationship").getName() == "/Source");
    CHECK(letter.getKey("/Desc").getUTF8Value() == "De brief zoals hij is ontvangen");
    QPDFObjectHandle file = letter.getKey("/EF").getKey("/F");
    CHECK(stream(file) == source);
    CHECK(file.getDict().getKey("/Subtype").getName() == "/text/markdown");
    CHECK(file.getDict().getKey("/Params").getKey("/Size").getIntValue() ==
          static_cast<long long>(source.size()));
    CHECK(file.getDict().getKey("/Params").getKey("/ModDate").getUTF8Value() == "D:20210701");

    QPDFObjectHandle akn = associated.getArrayItem(1);
    CHECK(akn.getKey("/AFRelationship").getName() == "/Alternative");
    CHECK(akn.getKey("/Desc").getUTF8Value() == "De brief in Akoma Ntoso 3.0");
    CHECK(stream(akn.getKey("/EF").getKey("/F")) == xml);

    QPDFObjectHandle names =
        written.catalog().getKey("/Names").getKey("/EmbeddedFiles").getKey("/Names");
    REQUIRE(names.getArrayNItems() == 4);
    CHECK(names.getArrayItem(0).getStringValue() == "één.akn.xml");  // sorted
    CHECK(names.getArrayItem(1).getObjGen() == akn.getObjGen());
    CHECK(names.getArrayItem(3).getObjGen() == letter.getObjGen());
}

TEST_CASE("files have no date where the letter has none") {
    Metadata undated = sample_metadata();
    undated.letters_date.reset();
    Written written = with_files(undated);
    for (QPDFObjectHandle file : written.catalog().getKey("/AF").aitems())
        CHECK_FALSE(file.getKey("/EF").getKey("/F").getDict().getKey("/Params").hasKey("/ModDate"));
}

TEST_CASE("a file of part 2 carries none") {
    Written written(sample_letter(test_fonts()));
    CHECK_FALSE(written.catalog().hasKey("/AF"));
    CHECK_FALSE(written.catalog().getKey("/Names").hasKey("/EmbeddedFiles"));
}

TEST_CASE("part and level are those of the profile") {
    WriteContext context;
    context.profile = "2u";
    const Metadata metadata = describe({}, context);
    CHECK(metadata.part == '2');
    CHECK(metadata.level == 'U');
}
