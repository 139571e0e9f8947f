// PDF-17, and the half of PDF-12 that is about the profile: what was asked for is what the file is.
#include "tests/pdfa/recount/tagged_pdf.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

const std::string letter = "# Brief\n";
const std::string xml = "<akomaNtoso/>";

WriteContext both() {
    WriteContext context = told("2a");  // of the file's claim, which has a check of its own
    context.date = Date{2021, 7, 1};
    context.attachments = {
        {Attachment::Role::source, "brief.md", "text/markdown", "Markdown", letter},
        {Attachment::Role::alternative, "brief.akn.xml", "application/akn+xml", "Akoma Ntoso 3.0", xml}};
    return context;
}

QPDFObjectHandle file(QPDF& pdf, const Attachment& attachment) {
    QPDFObjectHandle stream = pdf.newStream(std::string(attachment.bytes));
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/EmbeddedFile"));
    stream.getDict().replaceKey("/Subtype",
                                QPDFObjectHandle::newName("/" + std::string(attachment.media_type)));
    QPDFObjectHandle parameters = QPDFObjectHandle::parse("<< /ModDate (D:20210701) >>");
    parameters.replaceKey("/Size",
                          QPDFObjectHandle::newInteger(static_cast<long long>(attachment.bytes.size())));
    stream.getDict().replaceKey("/Params", parameters);
    QPDFObjectHandle specification = QPDFObjectHandle::parse("<< /Type /Filespec /Desc (Proef) >>");
    for (const char* key : {"/F", "/UF"})
        specification.replaceKey(key, QPDFObjectHandle::newString(attachment.name));
    specification.replaceKey("/EF", QPDFObjectHandle::newDictionary({{"/F", stream}}));
    specification.replaceKey(
        "/AFRelationship",
        QPDFObjectHandle::newName(attachment.role == Attachment::Role::source ? "/Source"
                                                                              : "/Alternative"));
    return pdf.makeIndirectObject(specification);
}

QPDFObjectHandle embedded(QPDF& pdf) {
    return pdf.getRoot().getKey("/Names").getKey("/EmbeddedFiles").getKey("/Names");
}

QPDFObjectHandle source(QPDF& pdf) {
    return embedded(pdf).getArrayItem(1);
}

QPDFObjectHandle source_stream(QPDF& pdf) {
    return source(pdf).getKey("/EF").getKey("/F");
}

std::string broken(const std::function<void(QPDF&)>& damage) {
    const WriteContext promised = both();
    const std::string bytes = damaged_pdf([&](QPDF& pdf) {
        QPDFObjectHandle names = QPDFObjectHandle::newArray();
        QPDFObjectHandle associated = QPDFObjectHandle::newArray();
        for (const Attachment& attachment : promised.attachments) {
            names.appendItem(QPDFObjectHandle::newString(attachment.name));
            names.appendItem(file(pdf, attachment));
            associated.appendItem(names.getArrayItem(names.getArrayNItems() - 1));
        }
        pdf.getRoot().getKey("/Names").replaceKey("/EmbeddedFiles",
                                                  QPDFObjectHandle::newDictionary({{"/Names", names}}));
        pdf.getRoot().replaceKey("/AF", associated);
        damage(pdf);
    });
    return broken_rules(bytes, promised);
}

}  // namespace

TEST_CASE("PDF-12: a file that claims less, or more, than was asked for") {
    for (const char* asked : {"2u", "2b", "3a"}) {
        CAPTURE(asked);
        CHECK(broken_rules(tagged_pdf(), told(asked)) == "PDF-12");
    }
}

TEST_CASE("PDF-17: two files that were handed over, and nothing else") {
    CHECK(broken([](QPDF&) {}).empty());
    CHECK(broken_rules(tagged_pdf(), both()) == "PDF-17");
    SECTION("another one") {
        CHECK(broken([](QPDF& pdf) {
                  QPDFObjectHandle names = embedded(pdf);
                  names.appendItem(QPDFObjectHandle::newString("geheim.exe"));
                  names.appendItem(
                      file(pdf, {Attachment::Role::source, "geheim.exe", "text/plain", "", "x"}));
              }) == "PDF-17");
    }
    SECTION("one that a viewer does not find by name") {
        CHECK(broken([](QPDF& pdf) {
                  embedded(pdf).eraseItem(0);
                  embedded(pdf).eraseItem(0);
              }) == "PDF-17");
    }
    SECTION("one that is no associated file") {
        CHECK(broken([](QPDF& pdf) { pdf.getRoot().getKey("/AF").eraseItem(0); }) == "PDF-17");
    }
}

TEST_CASE("PDF-17: what is said of a file") {
    for (const char* key : {"/F", "/UF", "/AFRelationship", "/Desc", "/EF"}) {
        CAPTURE(key);
        CHECK(broken([&](QPDF& pdf) { source(pdf).removeKey(key); }) == "PDF-17");
    }
    SECTION("another relationship") {
        CHECK(broken([](QPDF& pdf) {
                  source(pdf).replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Alternative"));
              }) == "PDF-17");
    }
    SECTION("another media type") {
        CHECK(broken([](QPDF& pdf) {
                  source_stream(pdf).getDict().replaceKey("/Subtype",
                                                          QPDFObjectHandle::newName("/text/plain"));
              }) == "PDF-17");
    }
    SECTION("no date, where it is known") {
        CHECK(broken([](QPDF& pdf) {
                  source_stream(pdf).getDict().getKey("/Params").removeKey("/ModDate");
              }) == "PDF-17");
    }
}

TEST_CASE("PDF-17: the bytes of a file") {
    SECTION("one letter less") {
        CHECK(broken([](QPDF& pdf) {
                  source_stream(pdf).replaceStreamData("# Brie\n", QPDFObjectHandle::newNull(),
                                                       QPDFObjectHandle::newNull());
              }) == "PDF-17");
    }
    SECTION("another size") {
        CHECK(broken([](QPDF& pdf) {
                  source_stream(pdf).getDict().getKey("/Params").replaceKey(
                      "/Size", QPDFObjectHandle::newInteger(7));
              }) == "PDF-17");
    }
}
