// What is long is long, and no more: each of these once took time that grew with the square of its
// length, or does in a library that we stand on. Read to its end and sealed, or refused with words; a
// limit of time is never reached (pipeline/process/limits.hpp), for that would be exit code 2.
// scripts/growth tells how time grows.
#include "tests/hostile/place.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;

namespace {

std::string repeated(const std::string& piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

std::string attributes(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += " a" + std::to_string(i) + "='b'";
    return text;
}

Ran check(const std::string& letter) {
    const Place place;
    place.put("l.md", "# Brief\n\n" + letter + "\n");
    return place.run({"check", "--isolated", "--on-defect", "mark", "--time", "600", "l.md"});
}

}  // namespace

TEST_CASE("letters that take the square of their length elsewhere are read to their end") {
    for (const auto& [piece, times] : {std::pair{"http://", 20'000},
                                       {"[a]: <", 40'000},
                                       {"<?", 40'000},
                                       {"a", 160'000},
                                       {"\\*", 20'000},
                                       {"*a* **b** _c_ ", 2000},
                                       {"woord<sup>1</sup> ", 5000},
                                       {"<!A ", 20'000},
                                       {"&#185;", 10'000}}) {
        const Ran ran = check(repeated(piece, static_cast<std::size_t>(times)));
        INFO(piece << ": " << ran.err.substr(0, 500));
        CHECK(ran.exit != 2);
        CHECK(ran.exit >= 0);
    }
}

TEST_CASE("a tag with 100,000 attributes is refused with words") {
    for (const std::string& letter : {"Zie <span" + attributes(100'000) + ">dit</span>.",
                                      "<table" + attributes(100'000) + "><tr><td>x</td></tr></table>",
                                      "<div>\n<p" + attributes(100'000) + ">x</p>\n</div>"}) {
        const Ran ran = check(letter);
        CHECK(ran.exit == 2);
        CHECK(ran.err.find("more than 1,000 attributes") != std::string::npos);
        CHECK(ran.err.size() < 1000);
    }
    CHECK(check("Zie <span" + attributes(300) + ">dit</span>.").exit == 0);
}
