#include "pipeline/source/source.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;

TEST_CASE("a span names the line and the column, in code points from 1") {
    const Source source("brief.md", "een\nge\u00ebvalueerd\r\ndrie\rvier");
    CHECK(source.position({0, 0, 1}) == Position{1, 1});
    CHECK(source.position({0, 8, 9}) == Position{2, 4});  // the v, after two bytes of e with diaeresis
    CHECK(source.position({0, 18, 19}) == Position{3, 1});
    CHECK(source.position({0, 23, 24}) == Position{4, 1});
    CHECK(source.text({0, 4, 6}) == "ge");
}

TEST_CASE("a position past the last byte is at the end") {
    const Source source("leeg.md", "een\n");
    CHECK(source.position({0, 4, 4}) == Position{2, 1});
}

TEST_CASE("a position is exact far into a long line") {
    std::string line;
    for (int i = 0; i < 5000; ++i) line += "e\u00eb";
    const Source source("lang.md", "een\n" + line + "\ndrie");
    for (const std::uint32_t i : {0u, 341u, 342u, 683u, 1000u, 4999u})
        CHECK(source.position({0, 4 + 3 * i, 4 + 3 * i}) == Position{2, 2 * i + 1});
    CHECK(source.position({0, 4 + 15000, 4 + 15000}) == Position{2, 10001});
    CHECK(source.position({0, 4 + 15001, 4 + 15001}) == Position{3, 1});
}

TEST_CASE("spans join to the smallest that covers both") {
    CHECK(join({0, 5, 9}, {0, 2, 6}) == Span{0, 2, 9});
    CHECK(Span{0, 2, 9}.contains({0, 2, 6}));
    CHECK_FALSE(Span{0, 2, 9}.contains({1, 2, 6}));
}

TEST_CASE("a span of a letter in parts names its part and the innermost paragraph") {
    const Source source(
        "brief.docx", "PK",
        {{"word/document.xml", "<p>een<p>twee</p>drie</p>vier", {{0, 25, 1, "een"}, {6, 17, 2, "twee"}}},
         {"word/footnotes.xml", "noot", {}}});
    CHECK(source.file() == "PK");
    CHECK(source.place("a/brief.docx", {1, 0, 4}) == "a/brief.docx:word/footnotes.xml");
    CHECK(source.find_part("word/footnotes.xml") == 1u);
    CHECK_FALSE(source.find_part("word/styles.xml"));
    REQUIRE(source.landmark({0, 9, 13}) != nullptr);
    CHECK(source.landmark({0, 9, 13})->number == 2);
    CHECK(source.landmark({0, 18, 20})->words == "een");
    CHECK(source.landmark({0, 26, 27}) == nullptr);
    CHECK(source.landmark({1, 0, 1}) == nullptr);
    CHECK(join({0, 5, 9}, {1, 2, 6}) == Span{0, 5, 9});
}
