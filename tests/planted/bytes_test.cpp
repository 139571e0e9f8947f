// What is changed in the bytes of an output after they were written is found when they are read back.
// The formats' own tests plant what only they know of; these are the defects that any text can have.
#include "tests/planted/bench.hpp"
#include "tests/planted/picture_bytes.hpp"
#include "tests/planted/tally.hpp"

#include "tests/support/catch.hpp"

#include <fmt/format.h>
#include <iostream>

using namespace voetnoot;
using namespace voetnoot::planted;

namespace {

struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Words of the letter's text between two others, since a space beside a sign divides no words: in XML
// those of the body that are not markup.
std::vector<Word> words_in(const std::string& bytes) {
    constexpr std::size_t shortest = 4;
    std::vector<Word> words;
    const std::size_t body = bytes.find("<mainBody");
    bool markup = false;
    for (std::size_t i = body == std::string::npos ? 0 : body; i < bytes.size(); ++i) {
        if (body != std::string::npos && bytes[i] == '<') markup = true;
        if (body != std::string::npos && bytes[i] == '>') markup = false;
        if (markup || !is_letter(bytes[i])) continue;
        Word word{i, i};
        while (word.end < bytes.size() && is_letter(bytes[word.end])) ++word.end;
        const bool between = i > 0 && bytes[i - 1] == ' ' && word.end + 1 < bytes.size() &&
                             bytes[word.end] == ' ' && is_letter(bytes[word.end + 1]);
        if (word.end - word.begin >= shortest && between) words.push_back(word);
        i = word.end - 1;
    }
    return words;
}

// Changes the word at `place`; false where there is none.
template <class Change>
auto to_word(Change change) {
    return [change](std::string& bytes, std::size_t place) {
        constexpr std::size_t step = 5;  // the places are spread over the letter
        const std::vector<Word> words = words_in(bytes);
        if (place * step >= words.size()) return false;
        change(bytes, words[place * step]);
        return true;
    };
}

const Rules text_rules{"LEDGER-9", "LEDGER-6", "LEDGER-10", "LEDGER-11"};

std::vector<Kind<std::string>> byte_kinds() {
    return {
        {"letter changed", text_rules, to_word([](std::string& bytes, Word word) {
             bytes[word.begin] = bytes[word.begin] == 'q' ? 'x' : 'q';
         })},
        {"word dropped", text_rules, to_word([](std::string& bytes, Word word) {
             bytes.erase(word.begin, word.end - word.begin + 1);
         })},
        {"word twice", text_rules, to_word([](std::string& bytes, Word word) {
             bytes.insert(word.begin, bytes.substr(word.begin, word.end - word.begin + 1));
         })},
        {"word cut in two", text_rules,
         to_word([](std::string& bytes, Word word) { bytes.insert(word.begin + 2, " "); })},
        {"two words run together", text_rules,
         to_word([](std::string& bytes, Word word) { bytes.erase(word.end, 1); })},
        {"word moved to the end of the next", text_rules, to_word([](std::string& bytes, Word word) {
             const std::string moved = bytes.substr(word.begin, word.end - word.begin);
             const std::size_t next = bytes.find_first_of(" <\n", word.end + 1);
             bytes.insert(next, ' ' + moved);
             bytes.erase(word.begin, moved.size() + 1);
         })},
    };
}

// Plants it in a place of the output; false: the letter has no such place.
bool plant(Bench& bench, Row& row, const Kind<std::string>& kind, const Letter& letter,
           std::size_t place, const std::string& target) {
    bool planted = false;
    bench.damage_bytes = [&](const std::string& written) {
        std::string bytes = written;
        planted = kind.plant(bytes, place);
        return bytes;
    };
    const Result result = bench.run(letter, {target}, OnDefect::mark);
    if (planted)
        row.count(
            result.outcome == Outcome::refused && found_in_output(result.findings, kind.rules, target),
            fmt::format("{}, place {}", letter.name, place), result.findings);
    return planted;
}

}  // namespace

TEST_CASE("which picture stands where in the XML is known") {
    Bench bench;
    Tally tally;
    for (const Letter& letter : pictured_letters()) {
        for (const Kind<std::string>& kind : picture_bytes()) {
            Row& row = tally.add("bytes of akn", kind.name + ", " + letter.name, kind.rules);
            for (std::size_t place = 0; plant(bench, row, kind, letter, place, "akn");) ++place;
        }
        bench.damage_bytes = nullptr;
        CHECK(bench.run(letter, {"akn"}, OnDefect::mark).outcome == Outcome::sealed);
    }
    tally.print(std::cout);
    for (const Row& row : tally.rows()) {
        INFO(row.level << ": " << row.kind);
        CHECK(row.places > 4);
        CHECK(row.misses.empty());
    }
}

TEST_CASE("what is planted in the bytes of an output is found") {
    Bench bench;
    Tally tally;
    for (const std::string target : {"txt", "akn"})
        for (const Kind<std::string>& kind : byte_kinds()) {
            Row& row = tally.add("bytes of " + target, kind.name, kind.rules);
            for (const Letter& letter : clean_letters())
                for (std::size_t place = 0; !is_last_sampled(place) || is_sampled(place); ++place)
                    if (is_sampled(place) && !plant(bench, row, kind, letter, place, target)) break;
        }
    tally.print(std::cout);
    for (const Row& row : tally.rows()) {
        INFO(row.level << ": " << row.kind);
        CHECK(row.places > 0);
        CHECK(row.misses.empty());
    }
}
