#include "pipeline/ledger/compare.hpp"

#include "pipeline/ledger/builder.hpp"
#include "pipeline/ledger/ledger_rules.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;

namespace {

// A small letter, with what a test may change in it.
struct Letter {
    std::vector<std::string> words{"De", "Kamer", "heeft", "gevraagd", "om", "een", "brief"};
    std::vector<std::pair<std::size_t, std::string>> references{{1, "1"}, {3, "2"}, {6, "3"}};
    std::vector<std::pair<std::string, std::string>> notes{
        {"1", "Eerste noot."}, {"2", "Tweede noot."}, {"3", "Derde noot."}};
    std::string target = "https://voorbeeld.example";
    int heading_level = 2;
    std::string separator = " ";

    Ledger ledger() const {
        LedgerBuilder builder;
        builder.block(BlockKind::heading, heading_level);
        builder.text("Kop");
        builder.block(BlockKind::paragraph);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (i == 5) builder.begin_link(target);
            builder.text(words[i]);
            if (i == 5) builder.end_link();
            for (const auto& [word, key] : references)
                if (word == i) builder.reference(key, key);
            builder.text(separator);
        }
        for (const auto& [label, text] : notes) {
            builder.begin_note(label, label);
            builder.text(text);
            builder.end_note();
        }
        return builder.finish();
    }
};

std::vector<std::string> rules_found(const Letter& changed) {
    Findings findings;
    compare(Letter{}.ledger(), changed.ledger(), findings);
    std::vector<std::string> rules;
    for (const Finding& finding : findings.all()) rules.push_back(finding.rule);
    return rules;
}

using Rules = std::vector<std::string>;

std::string id(const Rule& rule) {
    return std::string(rule.id);
}

}  // namespace

TEST_CASE("equal ledgers have no findings") {
    CHECK(rules_found({}).empty());
}

TEST_CASE("a lost note is found, and only that") {
    Letter letter;
    letter.notes.erase(letter.notes.begin() + 1);
    letter.references.erase(letter.references.begin() + 1);
    CHECK(rules_found(letter) == Rules{id(ledger_rules::note_lost)});
}

TEST_CASE("a lost note whose reference stays is found twice") {
    Letter letter;
    letter.notes.erase(letter.notes.begin() + 1);
    CHECK(rules_found(letter) == Rules{id(ledger_rules::note_lost), id(ledger_rules::reference_lost)});
}

TEST_CASE("an added note is found") {
    Letter letter;
    letter.notes.emplace_back("4", "Vierde noot.");
    CHECK(rules_found(letter) == Rules{id(ledger_rules::note_added)});
}

TEST_CASE("notes that have changed places are found") {
    Letter letter;
    std::swap(letter.references[0].second, letter.references[1].second);
    const Rules rules = rules_found(letter);
    CHECK(std::count(rules.begin(), rules.end(), id(ledger_rules::note_order)) == 1);
}

TEST_CASE("a changed character of a note is found") {
    Letter letter;
    letter.notes[2].second = "Derde noot,";
    CHECK(rules_found(letter) == Rules{id(ledger_rules::note_text)});
}

TEST_CASE("words of a note that run together are found") {
    Letter letter;
    letter.notes[2].second = "Derdenoot.";
    CHECK(rules_found(letter) == Rules{id(ledger_rules::note_text)});
}

TEST_CASE("a changed label is found") {
    Letter letter;
    letter.notes[1].first = "l";
    letter.references[1].second = "l";
    CHECK(rules_found(letter) == Rules{id(ledger_rules::note_label)});
}

TEST_CASE("a reference moved by one word is found") {
    Letter letter;
    letter.references[1].first = 4;
    CHECK(rules_found(letter) == Rules{id(ledger_rules::reference_moved)});
}

TEST_CASE("a dropped word is one finding, though every offset behind it moves") {
    Letter letter;
    letter.words[2] = "";
    CHECK(rules_found(letter) == Rules{id(ledger_rules::text_changed)});
}

TEST_CASE("a changed character of the running text is found") {
    Letter letter;
    letter.words[4] = "0m";
    CHECK(rules_found(letter) == Rules{id(ledger_rules::text_changed)});
}

TEST_CASE("words that run together are found") {
    Letter letter;
    letter.separator = "";
    CHECK(rules_found(letter) == Rules{id(ledger_rules::words_changed)});
}

TEST_CASE("a lost link target is found") {
    Letter letter;
    letter.target = "";
    CHECK(rules_found(letter) == Rules{id(ledger_rules::link_changed)});
}

TEST_CASE("a changed heading level is found") {
    Letter letter;
    letter.heading_level = 3;
    CHECK(rules_found(letter) == Rules{id(ledger_rules::block_changed)});
}

TEST_CASE("a changed note that holds a reference is one finding") {
    const auto letter = [](std::string_view word) {
        LedgerBuilder builder;
        builder.text("x");
        builder.reference("1", "1");
        builder.begin_note("1", "1");
        builder.text(word);
        builder.reference("2", "2");
        builder.end_note();
        builder.begin_note("2", "2");
        builder.text("daar");
        builder.end_note();
        return builder.finish();
    };
    Findings findings;
    compare(letter("zie"), letter("ziet"), findings);
    REQUIRE(findings.all().size() == 1);
    CHECK(findings.all()[0].rule == id(ledger_rules::note_text));
}
