#include "pipeline/text/text.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;

TEST_CASE("clean text is NFC, without the signs that only tie or break") {
    CHECK(clean("cafe\u0301") == "caf\u00e9");
    CHECK(clean("\u20ac\u00a01.234") == "\u20ac 1.234");
    CHECK(clean("her\u00adstel\u200bling\ufeff") == "herstelling");
    CHECK(clean("\u2018aanhaling\u2019 \u2013 streepje") == "\u2018aanhaling\u2019 \u2013 streepje");
}

TEST_CASE("folding makes one space of every run of white space, squeezing none") {
    CHECK(fold("  een \n\t twee\u2003drie ") == " een twee drie ");
    CHECK(squeeze(" een \n twee\u00a0drie ") == "eentweedrie");
    CHECK(trim(" \u2003een twee\n") == "een twee");
    CHECK(trim(" \n ").empty());
}

TEST_CASE("words are runs of letters and digits") {
    CHECK(words("COVID-19, ge\u00ebvalueerd in 2021/22.") ==
          std::vector<std::string>{"COVID", "19", "ge\u00ebvalueerd", "in", "2021", "22"});
    CHECK(count_words("") == 0);
    CHECK(count_words("...") == 0);
    CHECK(count_words("m2") == 1);
}

TEST_CASE("code points are counted, and the tail is cut between them") {
    CHECK(count_code_points("\u20acuro") == 4);
    CHECK(tail("prijs \u20ac5", 2) == "\u20ac5");
    CHECK(tail("kort", 40) == "kort");
}

TEST_CASE("the first invalid byte is found") {
    CHECK_FALSE(invalid_utf8("ge\u00ebvalueerd"));
    CHECK(invalid_utf8("abc\xff") == 3);
    CHECK(invalid_utf8("a\xc3") == 1);
    CHECK(invalid_utf8("\xed\xa0\x80") == 0);  // a surrogate
}
