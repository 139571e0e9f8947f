// What differs is named by the words that a person would name.
#include "tests/support/catch.hpp"
#include "tests/witness/said.hpp"

using namespace voetnoot;
using namespace voetnoot::witness;
using witness_test::markdown;
using witness_test::rules;
using Rules = std::vector<std::string>;

namespace {

const std::string before = witness_test::words(60, 11), behind = witness_test::words(60, 12);

std::string around(const std::string& words) {
    return before + " " + words + " " + behind;
}

// "niet → ": the words of each difference, of both.
std::vector<std::string> changes(const std::string& a, const std::string& b) {
    const Testimony original = markdown(around(a)), letter = markdown(around(b));
    std::vector<std::string> found;
    for (const Statement& statement : compare(original, letter).statements)
        found.push_back(text_of(original, statement.words_a) + " → " +
                        text_of(letter, statement.words_b));
    return found;
}

}  // namespace

TEST_CASE("a word that is lost, added or another") {
    CHECK(changes("wij kunnen dat niet nu doen", "wij kunnen dat nu doen") ==
          std::vector<std::string>{"niet → "});
    CHECK(changes("wij kunnen dat nu doen", "wij kunnen dat niet nu doen") ==
          std::vector<std::string>{" → niet"});
    CHECK(changes("het finansieringsmodell voor", "het finansuringsmodell voor") ==
          std::vector<std::string>{"finansieringsmodell → finansuringsmodell"});
    CHECK(changes("de de man", "de man").size() == 1);
}

TEST_CASE("a word that another line end cuts is the same") {
    CHECK(changes("uitvoe- ring van", "uitvoering van").empty());
    CHECK(changes("T oezegging", "Toezegging").empty());
}

TEST_CASE("a number is a number, whatever stands around it") {
    CHECK(rules(around("in 2019 gebouwd"), around("in 2091 gebouwd")) == Rules{"WIT-4"});
    CHECK(rules(around("op 1 mei"), around("op mei")) == Rules{"WIT-4"});
    CHECK(rules(around("ruim 40 schepen"), around("ruim 400 schepen")) == Rules{"WIT-4"});
}

TEST_CASE("small and large losses have rules of their own") {
    CHECK(rules(around("een twee"), around("een")) == Rules{"WIT-5"});
    CHECK(rules(around("een"), around("een twee")) == Rules{"WIT-7"});
    CHECK(rules(around("alle woorden van deze zin zijn weg"), around("")) == Rules{"WIT-6"});
    CHECK(rules(around(""), around("alle woorden van deze zin zijn nieuw")) == Rules{"WIT-8"});
}

TEST_CASE("a paragraph that was moved is told as that") {
    const std::string first = witness_test::words(60, 21), second = witness_test::words(40, 22);
    const std::string third = witness_test::words(60, 23);
    CHECK(rules(first + "\n\n" + second + "\n\n" + third, first + "\n\n" + third + "\n\n" + second) ==
          Rules{"WIT-19"});
}

TEST_CASE("another letter is not the original") {
    CHECK(rules(witness_test::words(600, 31), witness_test::words(600, 32)) == Rules{"WIT-1"});
}

TEST_CASE("a letter is its own original") {
    CHECK(rules(around("dezelfde"), around("dezelfde")).empty());
}
