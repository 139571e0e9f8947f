#include "pipeline/text/attributes.hpp"

#include "tests/support/catch.hpp"

#include <string>

using namespace voetnoot;

namespace {

std::string tag_of(std::size_t count, const std::string& equals_value) {
    std::string tag = "<p>woord</p><table";
    for (std::size_t i = 0; i < count; ++i) tag += " a" + std::to_string(i) + equals_value;
    return tag + "><tr/></table>";
}

}  // namespace

TEST_CASE("a tag with more attributes than any letter needs is seen, however they are written") {
    for (const char* value : {"='b'", "=\"b c > d\"", "=b", " = 'b'", "=''<x=''", "\n=\n'b'"}) {
        INFO(value);
        CHECK_FALSE(crowded_tag(tag_of(400, value)));
        CHECK(crowded_tag(tag_of(2100, value)) == 12);
    }
    CHECK(crowded_tag(tag_of(2100, "")) == 12);
    CHECK_FALSE(crowded_tag(tag_of(900, "")));
}

TEST_CASE("words are no attributes, and many tags are not one") {
    std::string words = "a < b, <";
    std::string tags;
    for (int i = 0; i < 5000; ++i) {
        words += " woord=" + std::to_string(i);
        tags += "<a href='x y z' b='c'>d = e</a>";
    }
    CHECK_FALSE(crowded_tag(words));
    CHECK_FALSE(crowded_tag(tags));
    CHECK_FALSE(crowded_tag("<p title=\"" + words + "\">"));
    CHECK_FALSE(crowded_tag("<p title='" + words));
}
