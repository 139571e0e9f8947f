// Where tiles meet: a word goes to the tile that has all of it.
#include "tests/support/catch.hpp"
#include "tests/witness/said.hpp"

using namespace voetnoot;
using witness_test::rules;
using Rules = std::vector<std::string>;

namespace {

std::vector<std::string> messages(const std::string& original, const std::string& letter) {
    std::vector<std::string> found;
    for (const witness::Statement& statement :
         witness::compare(witness_test::markdown(original), witness_test::markdown(letter)).statements)
        found.push_back(statement.message.english());
    return found;
}

const std::string filler =
    "De wegbeheerder telde in mei de fietsers op de brug over de rivier en schreef daarover aan de "
    "gemeente.\n\n";

}  // namespace

TEST_CASE("two columns, of which each begins with the same name") {
    const std::string by_row = filler +
                               "Svein Bakke Daniar Ramak\n\nGeneralsekretær Politisk rådgiver\n\n"
                               "Svein@epilepsi.no Daniar@epilepsi.no\n";
    const std::string by_column = filler +
                                  "Svein Bakke\n\nGeneralsekretær\n\nSvein@epilepsi.no\n\n"
                                  "Daniar Ramak\n\nPolitisk rådgiver\n\nDaniar@epilepsi.no\n";
    CHECK(rules(by_row, by_column).empty());
    CHECK(rules(by_column, by_row).empty());
}

TEST_CASE("a letter that the next word begins with as well") {
    const std::string original = filler +
                                 "Het is van belang hen te behouden\n\nNITO Bioingeniørfaglig institutt "
                                 "heeft dat onderzocht\n\nnyutdannede nødvendig klinisk erfaring\n";
    const std::string letter = filler +
                               "Het is van belang hen te behouden\n\nnytdannede nødvendig klinisk "
                               "erfaring\n\nNITO Bioingeniørfaglig institutt heeft dat onderzocht\n";
    CHECK(messages(original, letter) ==
          std::vector<std::string>{"the original has 'nyutdannede', the letter 'nytdannede'"});
}

TEST_CASE("what differs within a word is found as before") {
    CHECK(rules(filler + "hij kent de innrettinger van het rijk",
                filler + "hij kent de innretninger van het rijk") == Rules{"WIT-9"});
    CHECK(rules(filler + "hij kan het niet doen", filler + "hij kan het doen") == Rules{"WIT-5"});
}
