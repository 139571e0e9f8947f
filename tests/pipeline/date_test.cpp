#include "pipeline/document/date.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;

TEST_CASE("a date is read and written as ISO 8601") {
    CHECK(parse_iso_date("2021-07-01") == Date{2021, 7, 1});
    CHECK(iso({2021, 7, 1}) == "2021-07-01");
    CHECK(parse_iso_date("2024-02-29") == Date{2024, 2, 29});
}

TEST_CASE("what is no day is no date") {
    for (const char* text :
         {"2023-02-29", "2021-13-01", "2021-00-10", "2021-7-1", "1 juli 2021", "", "-021-07-01"})
        CHECK_FALSE(parse_iso_date(text));
}

TEST_CASE("seconds since 1970 are a day in UTC") {
    CHECK(date_from_epoch(0) == Date{1970, 1, 1});
    CHECK(date_from_epoch(-1) == Date{1969, 12, 31});
    CHECK(date_from_epoch(1625097600) == Date{2021, 7, 1});
    CHECK_FALSE(date_from_epoch(1LL << 60));
}
