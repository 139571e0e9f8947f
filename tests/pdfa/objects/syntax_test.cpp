#include "formats/pdfa/objects/number.hpp"
#include "formats/pdfa/objects/object_store.hpp"
#include "formats/pdfa/objects/serialize.hpp"
#include "formats/pdfa/objects/strings.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::objects;

namespace {

std::string fixed(std::int64_t value, int decimals) {
    std::string out;
    append_fixed(out, value, decimals);
    return out;
}

std::string real(double value) {
    std::string out;
    append_real(out, value);
    return out;
}

std::string object(const PoDoFo::PdfVariant& value) {
    std::string out;
    append_object(out, value);
    return out;
}

}  // namespace

TEST_CASE("numbers have no more digits than they need, and no exponent") {
    CHECK(fixed(0, 2) == "0");
    CHECK(fixed(1200, 2) == "12");
    CHECK(fixed(1230, 2) == "12.3");
    CHECK(fixed(-1203, 2) == "-12.03");
    CHECK(fixed(5, 2) == ".05");
    CHECK(fixed(-5, 3) == "-.005");
    CHECK(real(595.276) == "595.276");
    CHECK(real(1e9) == "1000000000");
    CHECK(real(-0.0001) == "0");
}

TEST_CASE("a literal string keeps every byte") {
    std::string out;
    append_literal(out, std::string("a(b)\\c\rd\ne\0f", 12));
    CHECK(out == std::string("(a\\(b\\)\\\\c\\rd\ne\0f)", 18));
}

TEST_CASE("a text string is ASCII or UTF-16 with its mark") {
    CHECK(object(text_string("noot 1")) == "(noot 1)");
    CHECK(object(text_string("é")) == std::string("(\xFE\xFF\0\xE9)", 6));
    CHECK(object(text_string("😀")) == std::string("(\xFE\xFF\xD8\x3D\xDE\0)", 8));
}

TEST_CASE("UTF-16 in hexadecimal") {
    std::string out;
    append_utf16_hex(out, "aë\u00AD😀");
    CHECK(out == "006100EB00ADD83DDE00");
}

TEST_CASE("objects: keys in order, spaces only where tokens would run together") {
    PdfArray array;
    append(array, integer(1));
    append(array, name("A b"));
    append(array, 0.5);
    append(array, PdfReference(7, 0));
    append(array, PoDoFo::PdfVariant());
    PdfDictionary dictionary;
    set(dictionary, "Z", true);
    set(dictionary, "A", array);
    CHECK(object(dictionary) == "<</A[1/A#20b .5 7 0 R null]/Z true>>");
}

TEST_CASE("an object that the writer does not make cannot be written") {
    std::string out;
    CHECK_THROWS_AS(append_object(out, PoDoFo::PdfString("text")), std::logic_error);
}
