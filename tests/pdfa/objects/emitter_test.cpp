#include "formats/pdfa/objects/emitter.hpp"

#include "formats/pdfa/objects/write_pdf.hpp"
#include "tests/pdfa/objects/sample_letter.hpp"
#include "tests/pdfa/objects/written.hpp"
#include "tests/support/catch.hpp"

#include <regex>

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::objects;

namespace {

// A file without pages, of one stream and `count` other objects: object 4 is the first of them.
std::string file_of(std::size_t count) {
    ObjectStore store;
    PdfObject& catalog = store.add();
    store.add_stream({}, "q Q");
    PdfObject& pages = store.add();
    set(catalog, "Type", name("Catalog"));
    set(catalog, "Pages", pages.Reference());
    set(pages, "Type", name("Pages"));
    set(pages, "Kids", PdfArray());
    set(pages, "Count", integer(0));
    for (std::size_t i = 0; i < count; ++i) store.add(integer(i));
    return emit_file(store, catalog.Reference(), store.add().Reference());
}

std::string identifier(const std::string& bytes) {
    std::smatch match;
    REQUIRE(std::regex_search(bytes, match, std::regex("/ID\\[<([0-9a-f]{32})><([0-9a-f]{32})>\\]")));
    CHECK(match[1] == match[2]);
    return match[1];
}

}  // namespace

// ISO 19005-2, 6.1.2, 6.1.7.1 and 6.1.9.
TEST_CASE("line ends stand where PDF/A asks for them") {
    const std::string bytes = file_of(3);
    CHECK(bytes.starts_with("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"));
    CHECK(bytes.ends_with("\n%%EOF\n"));
    std::size_t objects = 0;
    for (std::size_t at = bytes.find(" obj"); at != std::string::npos; at = bytes.find(" obj", at + 1)) {
        CHECK(bytes[at + 4] == '\n');
        ++objects;
    }
    CHECK(objects == 3);  // the stream, the object stream, the cross-reference stream
    for (std::size_t at = bytes.find("endstream"); at != std::string::npos;
         at = bytes.find("endstream", at + 1)) {
        CHECK(bytes[at - 1] == '\n');
        CHECK(bytes.substr(at + 9, 8) == "\nendobj\n");
    }
}

TEST_CASE("lengths are direct and right") {
    const std::string bytes = Written(sample_letter(test_fonts())).bytes();
    const std::regex stream("/Length (\\d+)[^\n]*>>\nstream\n");
    std::size_t streams = 0;
    for (std::sregex_iterator it(bytes.begin(), bytes.end(), stream), end; it != end; ++it, ++streams) {
        const std::size_t after = static_cast<std::size_t>(it->position() + it->length());
        CHECK(bytes.substr(after + std::stoul((*it)[1]), 11) == "\nendstream\n");
    }
    CHECK(streams > 10);
}

TEST_CASE("all objects are found again, also in several object streams") {
    Written written(file_of(450));
    CHECK(written.pdf().getObjectByID(4, 0).getIntValue() == 0);
    CHECK(written.pdf().getObjectByID(4 + 449, 0).getIntValue() == 449);
    CHECK(stream(written.pdf().getObjectByID(2, 0)) == "q Q");
}

TEST_CASE("the identifier depends on the content, and on nothing else") {
    CHECK(identifier(file_of(3)) == identifier(file_of(3)));
    CHECK(identifier(file_of(3)) != identifier(file_of(4)));
}
