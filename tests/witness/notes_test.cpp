// Notes are found again by their words, references by the letters around them.
#include "pipeline/witness/statements.hpp"
#include "tests/support/catch.hpp"
#include "tests/witness/said.hpp"

#include <boost/algorithm/string/replace.hpp>

using namespace voetnoot;
using witness::Part;
using witness::Testimony;
using witness_test::rules;
using Rules = std::vector<std::string>;

namespace {

const std::string letter =
    "De brug is hersteld<sup>1</sup> en geschilderd<sup>2</sup>, en daarna is zij weer open gegaan voor "
    "alle verkeer<sup>3</sup>.\n\n---\n\n<sup>1</sup> Besluit over het onderhoud van bruggen.\n\n"
    "<sup>2</sup> Jaarverslag van de afdeling schilderwerk.\n\n<sup>3</sup> Bericht aan de "
    "scheepvaart.\n";

Rules changed(const std::string& from, const std::string& to) {
    REQUIRE(letter.find(from) != std::string::npos);
    return rules(letter, boost::replace_first_copy(letter, from, to));
}

}  // namespace

TEST_CASE("the same notes say nothing") {
    CHECK(rules(letter, letter).empty());
    CHECK(changed("verkeer<sup>3</sup>.", "verkeer.<sup>3</sup>").empty());
    CHECK(changed("<sup>2</sup>, en", "<sup>2</sup> , en").empty());
}

TEST_CASE("a note that is lost") {
    CHECK(changed("<sup>2</sup> Jaarverslag van de afdeling schilderwerk.\n\n", "") == Rules{"WIT-12"});
}

TEST_CASE("a note that is lost and bears no label is told as one") {
    Testimony original, without;
    for (int times = 0; times < 3; ++times)
        for (const char* text : {"een", "zin", "met", "een", "noot", "op", "dezelfde", "bladzijde"})
            original.words.push_back({text, {}, Part::body, false, 0, 0, 0});
    without = original;
    for (const char* text : {"Besluit", "over", "bruggen"})
        original.words.push_back({text, {}, Part::note, false, 0, 0, 0});
    original.notes = {{"", {}}};
    const auto said = witness::compare(original, without).statements;
    REQUIRE(said.size() == 1);
    CHECK(said.front().message.english() ==
          "a note without a label of the original is lost: 'Besluit over bruggen'");
}

TEST_CASE("a note that is text takes its label with it") {
    const auto as_text = [](const std::string& label) {
        std::string changed = letter;
        boost::replace_first(changed, "geschilderd<sup>2</sup>", "geschilderd");
        boost::replace_first(changed, "<sup>2</sup> Jaarverslag van de afdeling schilderwerk.\n\n", "");
        boost::replace_first(changed, "---", label + "Jaarverslag van de afdeling schilderwerk.\n\n---");
        return changed;
    };
    CHECK(rules(letter, as_text("2 ")) == Rules{"WIT-12", "WIT-14"});
    CHECK(rules(letter, as_text("4 ")) == Rules{"WIT-12", "WIT-14", "WIT-4"});
    CHECK(rules(letter, as_text("2")) == Rules{"WIT-12", "WIT-14"});
    CHECK(rules(as_text("2 "), letter) == Rules{});
    CHECK(rules(as_text("2"), letter) == Rules{});
}

TEST_CASE("a reference that is lost, moved, text, or of another note") {
    CHECK(changed("geschilderd<sup>2</sup>", "geschilderd") == Rules{"WIT-14"});
    CHECK(changed("geschilderd<sup>2</sup>, en daarna", "geschilderd, en daarna<sup>2</sup>") ==
          Rules{"WIT-16"});
    CHECK(changed("geschilderd<sup>2</sup>", "geschilderd<sup>3</sup>") == Rules{"WIT-17"});
}

TEST_CASE("a reference that is text is one thing, beside its word or fused with it") {
    for (const std::string as_text : {"geschilderd 2", "geschilderd2", "geschilderd (2)"}) {
        CHECK(changed("geschilderd<sup>2</sup>", as_text) == Rules{"WIT-14"});
        CHECK(rules(boost::replace_first_copy(letter, "geschilderd<sup>2</sup>", as_text), letter) ==
              Rules{});
    }
}

TEST_CASE("a reference more") {
    CHECK(changed("weer open", "weer<sup>2</sup> open") == Rules{"WIT-15"});
}

TEST_CASE("a word within a note") {
    CHECK(changed("afdeling schilderwerk", "afdeling") == Rules{"WIT-5"});
}

TEST_CASE("a reference may lead to either of two notes that bear one label and say the same") {
    Testimony two;
    for (const char* text : {"een", "zin", "en", "nog", "een", "andere", "zin"})
        two.words.push_back({text, {}, Part::body, false, 0, 0, 0});
    for (std::uint32_t note : {0U, 1U})
        for (const char* text : {"Besluit", "over", "bruggen"})
            two.words.push_back({text, {}, Part::note, false, 0, note, 0});
    two.notes = {{"1", {}}, {"1", {}}};
    two.references = {{"1", 2, 0, {}}, {"1", 7, 1, {}}};
    Testimony exchanged = two;
    std::swap(exchanged.references[0].note, exchanged.references[1].note);
    CHECK(witness::compare(two, exchanged).statements.empty());
    exchanged.words.back().text = "sluizen";
    CHECK_FALSE(witness::compare(two, exchanged).statements.empty());
}

TEST_CASE("of notes that say the same, one that is misspelt is still the one that bears its label") {
    const std::string twice =
        "De brug is hersteld<sup>1</sup> en geschilderd<sup>2</sup>, en daarna is zij weer open.\n\n"
        "<sup>1</sup> Jaarverslag van de afdeling schilderwerk.\n\n"
        "<sup>2</sup> Jaarverslag van de afdeling schilderwerk.\n";
    for (const std::string from : {"<sup>1</sup> Jaarverslag", "<sup>2</sup> Jaarverslag"})
        CHECK(rules(twice, boost::replace_first_copy(twice, from, from.substr(0, 12) + " Jaaverslag")) ==
              Rules{"WIT-9"});
}

TEST_CASE("a reference is lost to one of several notes that say the same") {
    const std::string same = boost::replace_all_copy(
        boost::replace_first_copy(letter, "Jaarverslag van de afdeling schilderwerk",
                                  "Besluit over het onderhoud van bruggen"),
        "Bericht aan de scheepvaart", "Besluit over het onderhoud van bruggen");
    for (const std::string mark : {"hersteld<sup>1</sup>", "geschilderd<sup>2</sup>"})
        CHECK(rules(same, boost::replace_first_copy(same, mark, mark.substr(0, mark.find('<')))) ==
              Rules{"WIT-14"});
}
