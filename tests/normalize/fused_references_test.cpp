// References that the conversion ran together are told apart where the notes allow one reading only.
#include "tests/normalize/letter.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;
using testing::read;
using testing::rules_of;
using testing::text_of;

namespace {

// "<sup>1</sup> Noot 1." and so on, of these numbers.
std::string notes(int from, int to) {
    std::string text;
    for (int n = from; n <= to; ++n)
        text += "<sup>" + std::to_string(n) + "</sup> Noot " + std::to_string(n) + ".\n\n";
    return text;
}

std::string reference(const std::string& label) {
    return "<sup>" + label + "</sup>";
}

// A sentence that refers to each of these numbers.
std::string references(int from, int to) {
    std::string text;
    for (int n = from; n <= to; ++n) text += "Een zin" + reference(std::to_string(n)) + ". ";
    return text;
}

}  // namespace

TEST_CASE("12 is 1 and 2 where 12 is no note and both are due") {
    const Reading reading =
        read("Eén zin" + reference("12") + ".\n\n" + references(3, 7) + "\n\n" + notes(1, 7));
    CHECK(text_of(reading).starts_with("Eén zin[1][2]."));
    CHECK(rules_of(reading) == std::vector<std::string>{"NOTE-10"});
}

TEST_CASE("3233 is 32 and 33; 5678 is four notes") {
    const Reading two = read(references(1, 31) + "Zo" + reference("3233") + ".\n\n" + notes(1, 33));
    CHECK(text_of(two).ends_with("Zo[32][33]."));
    const Reading four = read(references(1, 4) + "Zo" + reference("5678") + ".\n\n" + notes(1, 8));
    CHECK(text_of(four).ends_with("Zo[5][6][7][8]."));
}

TEST_CASE("A number whose note is lost is no two older notes") {
    const Reading reading = read(references(1, 39) + "\n\n" + notes(1, 37) + notes(39, 39));
    CHECK(text_of(reading).find("[?38]") != std::string::npos);
    CHECK(rules_of(reading) == std::vector<std::string>{"NOTE-1"});
}

TEST_CASE("A number with a note of its own is that note") {
    const Reading reading = read(references(1, 12) + "\n\n" + notes(1, 12));
    CHECK(text_of(reading).find("[12]") != std::string::npos);
    CHECK(rules_of(reading).empty());
}

TEST_CASE("Two readings are told, and nothing is bound") {
    const Reading reading =
        read("Eerst" + reference("7") + ". Dan" + reference("1123") + ".\n\n" + notes(1, 3) +
             notes(7, 7) + notes(11, 12) + notes(23, 23) + notes(123, 123));
    CHECK(text_of(reading) == "Eerst[7]. Dan[?1123].");
    const std::vector<std::string> rules = rules_of(reading);
    CHECK(std::count(rules.begin(), rules.end(), "NOTE-11") == 1);
}

TEST_CASE("A list in one superscript is several references") {
    const Reading reading =
        read("Zo" + reference("1,2, 3,4") + " is het" + reference("5-6") + ".\n\n" + notes(1, 6));
    CHECK(text_of(reading) == "Zo[1][2][3][4] is het[5][6].");
    CHECK(rules_of(reading) == std::vector<std::string>{"NOTE-12", "NOTE-12"});
}
