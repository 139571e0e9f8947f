// What comes from strangers, as it is shown.
#include "pipeline/text/shown.hpp"

#include "pipeline/receipt/json_text.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;

TEST_CASE("what is shown is one line that says nothing to a terminal") {
    CHECK(shown("") == "");
    CHECK(shown("Zo \u00E9\u00E9n, \u20AC 3 \U0001F600 na") ==
          "Zo \u00E9\u00E9n, \u20AC 3 \U0001F600 na");
    CHECK(shown("a\nb\r\n\tc") == "a\\nb\\r\\n\\tc");
    CHECK(shown(std::string_view("a\0b", 3)) == "a\\x00b");
    CHECK(shown("\x1B[2J\x07\x7F") == "\\x1B[2J\\x07\\x7F");
    CHECK(shown("\u009B31m\u0085") == "\\u009B31m\\u0085");
    CHECK(shown("x\u202Egnp.exe\u2066y\u200Fz\u061C") == "x\\u202Egnp.exe\\u2066y\\u200Fz\\u061C");
    CHECK(shown("a\u2028b\u2029c\uFFFEd\uFFFF") == "a\\u2028b\\u2029c\\uFFFEd\\uFFFF");
}

TEST_CASE("bytes that are no UTF-8 are shown by their numbers") {
    CHECK(shown("caf\xE9") == "caf\\xE9");
    CHECK(shown("\xE9t\xE9\xC3") == "\\xE9t\\xE9\\xC3");
    CHECK(shown("\xED\xA0\x80") == "\\xED\\xA0\\x80");  // half of a surrogate pair
    CHECK(shown("\xC0\xAF\xF4\x90\x80\x80") == "\\xC0\\xAF\\xF4\\x90\\x80\\x80");
    CHECK(shown("\xE2\x82") == "\\xE2\\x82");
    CHECK(in_utf8("caf\u00E9\x1B") == "caf\u00E9\x1B");
    CHECK(in_utf8("caf\xE9\x1B") == "caf\\xE9\\x1B");
}

TEST_CASE("commands of CI systems are none") {
    CHECK(shown("::error::x") == "\\x3A:error::x");
    CHECK(shown(" \u00A0::set-output name=x::y") == " \u00A0\\x3A:set-output name=x::y");
    CHECK(shown("a ::error::x") == "a ::error::x");
    CHECK(shown("a ##[error]b") == "a \\x23#[error]b");
    CHECK(shown("##vso[task.x]##teamcity[y]") == "\\x23#vso[task.x]\\x23#teamcity[y]");
    CHECK(shown("###[x") == "#\\x23#[x");
    CHECK(shown_lines("a\n::error::x\nb") == "a\n\\x3A:error::x\nb");
    CHECK(shown_lines("a\n") == "a\n");
}

TEST_CASE("JSON is UTF-8, and gives back what was put in") {
    const std::string text = "a\x1B\x7F\u009B\u202E\u2028\u00E9\n";
    const std::string json = json_text({{"x", text}}, -1);
    CHECK(json == "{\"x\":\"a\\u001b\\u007f\\u009b\\u202e\\u2028\u00E9\\n\"}");
    CHECK(nlohmann::ordered_json::parse(json)["x"] == text);
    CHECK(json_text({{"x", "caf\xE9"}}, -1) == "{\"x\":\"caf\uFFFD\"}");
}
