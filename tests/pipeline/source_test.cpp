#include "source/source.hpp"

#include "support/catch.hpp"

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

TEST_CASE("spans join to the smallest that covers both") {
    CHECK(join({0, 5, 9}, {0, 2, 6}) == Span{0, 2, 9});
    CHECK(Span{0, 2, 9}.contains({0, 2, 6}));
    CHECK_FALSE(Span{0, 2, 9}.contains({1, 2, 6}));
}
