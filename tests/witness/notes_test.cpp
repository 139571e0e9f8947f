// Notes are found again by their words, references by the letters around them.
#include "pipeline/text/text.hpp"
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

// The original has its notes at the foot of each page, the letter behind its text.
TEST_CASE("of notes that say the same, one that is misspelt is still the one that bears its label") {
    const auto add = [](Testimony& testimony, const std::string& text, Part part, std::uint32_t note) {
        for_each_run(text, [&](std::string_view word, bool white) {
            if (!white) testimony.words.push_back({std::string(word), {}, part, false, 0, note, 0});
        });
    };
    const std::string page = "De brug over de rivier is hersteld", next = "en zij is daarna geschilderd";
    const std::string report = "Verslag over twintig jaar van de afdeling schilderwerk";
    Testimony original, letter;
    original.notes = letter.notes = {{"1", {}}, {"2", {}}};
    add(original, page, Part::body, 0);
    add(original, report, Part::note, 0);
    add(original, next, Part::body, 0);
    add(original, report, Part::note, 1);
    add(letter, page, Part::body, 0);
    add(letter, next, Part::body, 0);
    add(letter, "Verslag over twintig jaar van de afdeling schiderwerk", Part::note, 0);
    add(letter, report, Part::note, 1);
    const auto said = witness::compare(original, letter).statements;
    REQUIRE(said.size() == 1);
    CHECK(said.front().rule->id == "WIT-9");
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
