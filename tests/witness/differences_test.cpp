// What differs is named by the words that a person would name.
#include "pipeline/witness/letters.hpp"
#include "pipeline/witness/reunite.hpp"
#include "pipeline/witness/text_layer.hpp"
#include "tests/support/catch.hpp"
#include "tests/witness/said.hpp"

#include <set>

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

TEST_CASE("a number in the place of another is not one that stands elsewhere by itself") {
    CHECK(changes("vedlegg 3 legeforeningens innspill 4", "vedlegg 4 legeforeningens innspill") ==
          std::vector<std::string>{"3 → 4", "4 → "});
}

TEST_CASE("a word that another line end cuts is the same") {
    CHECK(changes("uitvoe- ring van", "uitvoering van").empty());
    CHECK(changes("T oezegging", "Toezegging").empty());
}

TEST_CASE("a word is told once, wherever the two have it") {
    // The first of a note: at its reference in the one, behind all else in the other.
    const std::string note = "[^1]: Prioritere tiltak met voorrang";
    const std::string other = "[^1]: Prioriterte tiltak met voorrang";
    const auto two = [](const std::string& first, const std::string& last) {
        const Testimony original = markdown(before + "[^1] " + behind + "\n\n" + first);
        const Testimony letter = markdown(last + "\n\n" + before + "[^1] " + behind);
        std::vector<std::string> found;
        for (const Statement& statement : compare(original, letter).statements)
            found.emplace_back(statement.rule->id);
        return found;
    };
    CHECK(two(note, note).empty());
    CHECK(two(note, other) == Rules{"WIT-9"});
    Testimony original = markdown(before + " 25 Prioritere tiltak " + behind);
    for (Word& word : original.words)
        if (word.text == "25") word.part = Part::furniture;
    const Testimony letter = markdown("25\n\n" + before + " Prioriterte tiltak " + behind);
    std::vector<std::string> found;
    for (const Statement& statement : compare(original, letter).statements)
        found.push_back(text_of(original, statement.words_a) + " → " +
                        text_of(letter, statement.words_b));
    CHECK(found == std::vector<std::string>{"Prioritere → Prioriterte"});
    std::vector<Difference> apart{{{0, 1}, {}}, {{1, 1}, {0, 1}}};
    const Testimony a = markdown("Leverandøroversikt en meer"), b = markdown("Leverandøversikt en meer");
    reunite(a, b, apart);
    REQUIRE(apart.size() == 1);
    CHECK(apart[0].b.end == 1);
    apart = {{{0, 1}, {}}, {{1, 1}, {2, 3}}};
    reunite(a, b, apart);
    CHECK(apart.size() == 2);
}

TEST_CASE("what a running head of the original says is none that the letter adds") {
    const auto said = [](const std::string& in_letter) {
        Testimony original = markdown(before + " april 2026 5 " + behind);
        for (Word& word : original.words)
            if (word.text == "2026" || word.text == "5") word.part = Part::furniture;
        std::vector<std::string> found;
        for (const Statement& statement :
             compare(original, markdown(before + " april " + in_letter + " " + behind)).statements)
            found.emplace_back(statement.rule->id);
        return found;
    };
    CHECK(said("2026") == Rules{"WIT-21"});
    CHECK(said("2062") == Rules{"WIT-21", "WIT-4"});
}

TEST_CASE("a title is held against its copy in a running head letter by letter") {
    const std::string title = "Vedlegg 3. Legeforeningens innspill";
    Testimony original = markdown(title + "\n\n" + around(""));
    for (std::size_t i = 0; i < 4; ++i) original.words[i].part = Part::furniture;
    const auto said = [&](const std::string& first) {
        std::vector<std::string> found;
        for (const Statement& statement :
             compare(original, markdown(first + "\n\n" + around(""))).statements)
            found.emplace_back(statement.rule->id);
        return found;
    };
    CHECK(said(title).empty());
    CHECK(said("Vedlegg 8. Legeforeningens innspill") == Rules{"WIT-21", "WIT-4"});
}

TEST_CASE("a page's number takes no digit of the running head that it stands in") {
    const std::string head = "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel";
    Testimony original = markdown(around("") + "\n\n" + head + "\n\n2");
    Testimony letter = markdown(head + "\n\n" + around("") + "\n\n2");
    letter.words.back().part = Part::furniture;
    for (std::size_t i = original.words.size() - 6; i < original.words.size(); ++i)
        original.words[i].part = Part::furniture;
    CHECK(compare(original, letter).statements.empty());
}

TEST_CASE(
    "a page's number that the letter has as a paragraph is told as such, and in a title as a number") {
    const std::string title = "Vedlegg 3. Legeforeningens innspill";
    Testimony original = markdown(title + "\n\n" + around("") + "\n\n8");
    for (std::size_t i = 0; i < 4; ++i) original.words[i].part = Part::furniture;
    original.words.back().part = Part::furniture;
    original.pages = {{0, 0, 595, 842}};
    for (Word& word : original.words) word.place.page = 1;
    const auto said = [&](const std::string& letter) {
        std::set<std::string> found;
        for (const Statement& statement : compare(original, markdown(letter)).statements)
            found.emplace(statement.rule->id);
        return found;
    };
    using Set = std::set<std::string>;
    CHECK(said(title + "\n\n" + around("")) == Set{"WIT-21"});
    CHECK(said(title + "\n\n8\n\n" + around("") + "\n\n8") == Set{"WIT-25"});
    CHECK(said("Vedlegg 8. Legeforeningens innspill\n\n" + around("")) == Set{"WIT-21", "WIT-4"});
}

TEST_CASE("what the original says of its pictures is told where the letter does not say it") {
    Testimony original = markdown(around("de dijk bij nacht"));
    for (Word& word : original.words)
        if (word.text == "dijk" || word.text == "bij" || word.text == "nacht")
            word.part = Part::description;
    const auto said = [&](const std::string& letter) {
        std::vector<std::string> found;
        for (const Statement& statement : compare(original, markdown(letter)).statements)
            found.push_back(std::string(statement.rule->id) + " " + statement.message.english());
        return found;
    };
    CHECK(said(around("de ![dijk bij nacht](dijk.png)")).empty());
    CHECK(said(around("de")) ==
          Rules{"WIT-22 descriptions of pictures of the original in 1 places: 'dijk bij nacht'"});
}

TEST_CASE("an address that a line's end cuts is one word") {
    const std::string address = "https://voorbeeld.example/Besluit-2023/";
    CHECK(changes("zie " + address + " brievenboek.pdf en", "zie " + address + "brievnboek.pdf en") ==
          std::vector<std::string>{address + " brievenboek.pdf → " + address + "brievnboek.pdf"});
    CHECK(rules(around("zie " + address + " brievenboek.pdf en"),
                around("zie " + address + "brievnboek.pdf en")) == Rules{"WIT-9"});
}

TEST_CASE("an accent that stands alone is a sign") {
    CHECK(letters_of("¸").empty());
    CHECK(letters_of("´a¨") == U"a");
    CHECK(letters_of("\u0327") == U"\u0327");
    CHECK(rules(around("in 2023¸ zoals"), around("in 2023, zoals")).empty());
}

TEST_CASE("signs of a text layer that stand for joined letters") {
    CHECK(says_signs_for_letters("h#ps://x.example", "https://x.example"));
    CHECK(says_signs_for_letters("e\"ecten en sta\u019Fs\u019Fek", "effecten en statistiek"));
    CHECK(says_signs_for_letters("a#iche", "affiche"));
    CHECK_FALSE(says_signs_for_letters("h#ps", "hoops"));
    CHECK_FALSE(says_signs_for_letters("og/eller", "og eller"));
    CHECK_FALSE(says_signs_for_letters("5#0", "5ff1"));
    CHECK_FALSE(says_signs_for_letters("niet", "wel"));
    CHECK(rules(around("op h#ps://voorbeeld.example"), around("op https://voorbeeld.example")) ==
          Rules{"WIT-3"});
    CHECK(rules(around("op 1#0"), around("op 1tt0")) == Rules{"WIT-3"});
    CHECK(rules(around("op 1#0"), around("op 110")) == Rules{"WIT-4"});
}

TEST_CASE("a font that says letters as spaces leaves pieces") {
    const auto said = [](const std::string& a, const std::string& b, bool doubtful) {
        Testimony original = markdown(around(a));
        for (Word& word : original.words) word.place.page = 1;
        original.pages = {{0, 0, 595, 842}};
        if (doubtful) original.doubts = {{1, Phrase("font F gives several glyphs the space")}};
        std::vector<std::string> found;
        for (const Statement& statement : compare(original, markdown(around(b))).statements)
            if (statement.message.english().find("font F") == std::string::npos)
                found.emplace_back(statement.rule->id);
        return found;
    };
    CHECK(said("ons h ringssvar geeft", "ons høringssvar geeft", true) == Rules{"WIT-3"});
    CHECK(said("ons h ringssvar geeft", "ons høringssvar geeft", false) == Rules{"WIT-9"});
    CHECK(said("zie ko org t n t r", "zie", true) == Rules{"WIT-3"});
    CHECK(said("zie ko org t n t r", "zie", false) == Rules{"WIT-6"});
    CHECK(said("zie ko org t n t r", "zie een verzonnen schema van zeven woorden", true) ==
          Rules{"WIT-3", "WIT-8"});
    CHECK(said("zie niet meer", "zie meer", true) == Rules{"WIT-5"});
}

TEST_CASE("the bullet of a symbol font is no word that the letter adds") {
    const auto said = [](const std::string& sign, const std::string& bullet) {
        Testimony original = markdown(before + "\n\n" + sign + " " + behind);
        for (std::size_t i = 0; i < original.words.size(); ++i) {
            original.words[i].place.page = 1;
            const float left = 72 + 100 * static_cast<float>(i);
            original.words[i].place.box = {left, 700, left + 48, 710};
        }
        std::vector<std::string> found;
        const Testimony letter = markdown(before + "\n\n- " + bullet + " " + behind);
        for (const Statement& statement : compare(original, letter).statements)
            found.emplace_back(statement.rule->id);
        return found;
    };
    CHECK(said("\uF06F", "o").empty());
    CHECK(said("\uF06F", "\u03BF").empty());
    CHECK(said("\uF0FC", "ü").empty());
    CHECK(said("\uF06F", "p") == Rules{"WIT-7"});
    CHECK(said("\uF06F", "o o") == Rules{"WIT-7"});
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
