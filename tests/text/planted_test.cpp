// Damage to the written bytes, one at a time, in every place: compare() must find each by its rule.
#include "formats/text/inspect/inspect.hpp"
#include "formats/text/recount/recount.hpp"
#include "formats/text/writer/writer.hpp"
#include "pipeline/ledger/book.hpp"
#include "pipeline/ledger/compare.hpp"
#include "tests/support/catch.hpp"
#include "tests/text/sample_letter.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

using namespace voetnoot;
using Rules = std::set<std::string>;

namespace {

const Document& letter() {
    static const Document document = text_test::sample_letter();
    return document;
}

std::string written(const Document& document) {
    Findings findings;
    return text::writer::write(document, {}, findings);
}

Rules rules_of(const std::string& bytes) {
    Findings findings;
    compare(ledger_of(letter()), text::inspect::inspect(bytes, {}, findings), findings);
    Rules rules;
    for (const Finding& finding : findings.all()) rules.insert(finding.rule);
    return rules;
}

std::string replaced(std::string bytes, std::string_view what, std::string_view by) {
    const std::size_t at = bytes.find(what);
    REQUIRE(at != std::string::npos);
    return bytes.replace(at, what.size(), by);
}

std::vector<std::string> lines_of(const std::string& bytes) {
    std::vector<std::string> lines;
    std::istringstream in(bytes);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string bytes;
    for (const std::string& line : lines) bytes += line + '\n';
    return bytes;
}

constexpr std::string_view notes_rule = "________________________";

// The lines that hold a note each (the notes of the sample fit on a line).
std::vector<std::size_t> note_lines(const std::vector<std::string>& lines) {
    std::vector<std::size_t> found;
    const auto rule = std::find(lines.begin(), lines.end(), notes_rule);
    for (auto line = rule; line != lines.end(); ++line)
        if (line->substr(0, 1) == "[") found.push_back(static_cast<std::size_t>(line - lines.begin()));
    REQUIRE(found.size() == letter().notes.size());
    return found;
}

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// A word and the reference that it bears.
struct Marked {
    std::size_t word, mark, end;
};
std::vector<Marked> marked_words(const std::string& bytes) {
    std::vector<Marked> found;
    for (std::size_t at = bytes.find('['); at != std::string::npos; at = bytes.find('[', at + 1)) {
        std::size_t word = at;
        while (word > 0 && (is_letter(bytes[word - 1]) || bytes[word - 1] == '.')) --word;
        const bool digit = bytes[at + 1] >= '0' && bytes[at + 1] <= '9';
        if (word < at && digit) found.push_back({word, at, bytes.find(']', at) + 1});
    }
    return found;
}

std::size_t text_of_note(const std::string& line) {
    return line.find_first_not_of(' ', line.find("  "));
}

}  // namespace

TEST_CASE("text: an undamaged letter has no findings") {
    CHECK(rules_of(written(letter())).empty());
}

TEST_CASE("text: every deleted note is found") {
    const auto lines = lines_of(written(letter()));
    for (const std::size_t at : note_lines(lines)) {
        auto damaged = lines;
        damaged.erase(damaged.begin() + static_cast<std::ptrdiff_t>(at));
        INFO(lines[at]);
        CHECK(rules_of(joined(damaged)).count("LEDGER-2") == 1);
    }
}

TEST_CASE("text: every two notes that change places are found") {
    const auto lines = lines_of(written(letter()));
    const auto notes = note_lines(lines);
    for (std::size_t i = 0; i + 1 < notes.size(); ++i) {
        INFO(lines[notes[i]]);
        auto damaged = lines;
        std::swap(damaged[notes[i]], damaged[notes[i + 1]]);
        CHECK(rules_of(joined(damaged)) == Rules{"TXT-6"});

        damaged = lines;
        const std::size_t here = text_of_note(lines[notes[i]]);
        const std::size_t there = text_of_note(lines[notes[i + 1]]);
        damaged[notes[i]].replace(here, std::string::npos, lines[notes[i + 1]].substr(there));
        damaged[notes[i + 1]].replace(there, std::string::npos, lines[notes[i]].substr(here));
        const Rules rules = rules_of(joined(damaged));
        CHECK(rules.count("LEDGER-6") + rules.count("LEDGER-4") > 0);  // 4 where both are a note 2
    }
}

TEST_CASE("text: notes that change places in the Document are found") {
    for (std::size_t i = 0; i + 1 < letter().notes.size(); ++i) {
        Document damaged = letter();
        std::swap(damaged.notes[i], damaged.notes[i + 1]);
        const Rules rules = rules_of(written(damaged));
        INFO(i);
        // 7 where one of the two has no reference: it gets that of the other.
        CHECK(rules.count("LEDGER-4") + rules.count("LEDGER-5") + rules.count("LEDGER-6") +
                  rules.count("LEDGER-7") >
              0);
    }
}

TEST_CASE("text: every reference that is moved by a word is found") {
    const std::string bytes = written(letter());
    std::size_t moved = 0;
    for (const Marked& place : marked_words(bytes)) {
        if (place.word > bytes.find(notes_rule)) break;
        const std::string word = bytes.substr(place.word, place.mark - place.word);
        const std::string mark = bytes.substr(place.mark, place.end - place.mark);
        std::string damaged = bytes;
        damaged.replace(place.word, place.end - place.word, mark + word);
        INFO(word << mark);
        CHECK(rules_of(damaged) == Rules{"LEDGER-8"});
        ++moved;
    }
    CHECK(moved == 7);
}

TEST_CASE("text: every lost reference is found") {
    const std::string bytes = written(letter());
    std::size_t lost = 0;
    for (const Marked& place : marked_words(bytes)) {
        std::string damaged = bytes;
        damaged.erase(place.mark, place.end - place.mark);
        INFO(bytes.substr(place.word, place.end - place.word));
        const Rules rules = rules_of(damaged);
        CHECK(rules.count("LEDGER-7") + rules.count("LEDGER-4") > 0);
        ++lost;
    }
    CHECK(lost == 8);
}

TEST_CASE("text: every changed character of a note is found") {
    const auto lines = lines_of(written(letter()));
    for (const std::size_t at : note_lines(lines)) {
        const std::size_t text = text_of_note(lines[at]);
        for (std::size_t i = text; i < lines[at].size(); ++i) {
            if (std::isalnum(static_cast<unsigned char>(lines[at][i])) == 0) continue;
            auto damaged = lines;
            damaged[at][i] = 'q';
            INFO(damaged[at]);
            CHECK_FALSE(rules_of(joined(damaged)).empty());
        }
        auto damaged = lines;
        damaged[at].insert(text + 1, 1, 'q');
        CHECK(rules_of(joined(damaged)).count("LEDGER-6") == 1);
    }
}

TEST_CASE("text: every dropped word of the body is found") {
    const std::string bytes = written(letter());
    std::size_t dropped = 0;
    for (std::size_t at = 0; at < bytes.find(notes_rule);) {
        std::size_t end = at;
        while (is_letter(bytes[end])) ++end;
        const std::size_t angle = bytes.find_last_of("<>", at);
        const bool in_target = angle != std::string::npos && bytes[angle] == '<';  // the next case
        if (end - at > 1 && !in_target) {
            std::string damaged = bytes;
            damaged.erase(at, end - at);
            INFO(damaged.substr(0, at));
            CHECK(rules_of(damaged).count("LEDGER-9") == 1);
            ++dropped;
        }
        at = end + 1;
    }
    CHECK(dropped > 60);
}

TEST_CASE("text: a changed label is found") {
    const std::string bytes = replaced(written(letter()), "taak[3]", "taak[8]");
    CHECK(rules_of(replaced(bytes, "[3]    Een", "[8]    Een")) == Rules{"LEDGER-5"});
}

TEST_CASE("text: other damage is found by its rule") {
    const std::string bytes = written(letter());
    struct Damage {
        std::string_view what, by, rule;
    };
    for (const Damage& damage : std::vector<Damage>{
             {"[het\n", "het\n", "LEDGER-11"},                           // no link any more
             {"<https://voorbeeld.nl/besluit>", "<#>", "LEDGER-11"},     // another target
             {"<https://voorbeeld.nl/toelichting>", "<>", "LEDGER-11"},  // in a note
             {"<https://voorbeeld.nl/kustwacht>", "https://voorbeeld.nl/kustwacht", "LEDGER-11"},
             {"[3]    Een", "[8]    Een", "LEDGER-2"},  // another label
             {"twee dingen", "tweedingen", "LEDGER-10"},
             {"\\[1]", "[1]", "LEDGER-9"},                               // literal no more
             {"zegt. Zie", "zegt.\n\nZie", "LEDGER-12"},                 // a paragraph cut
             {"\n\nHoogachtend", "\nHoogachtend", ""},                   // but not the quote's
             {"wal.\n\n", "wal.\n      ", "LEDGER-12"},                  // a heading swallowed
             {"================\n", "----------------\n", "LEDGER-12"},  // its level
             {"| 2031 | twaalf ", "| 2031   twaalf ", "LEDGER-12"},      // cells joined
             {"  b)  ", "  c)  ", "LEDGER-9"},                           // label of an item
             {"  b)  ", "      ", "LEDGER-9"},                           // items joined
             {"> Wie", "Wie", "LEDGER-12"},                              // a quote no more
             {"[9?]", "[9]", ""},                                        // reads the same
             {"[9?]", "", "LEDGER-7"}}) {
        const Rules rules = rules_of(replaced(bytes, damage.what, damage.by));
        INFO(damage.what << " → " << damage.by << " in\n" << bytes);
        for (const std::string& rule : rules) UNSCOPED_INFO(rule);
        if (damage.rule.empty()) CHECK(rules.empty());
        else CHECK(rules.count(std::string(damage.rule)) == 1);
    }
}
