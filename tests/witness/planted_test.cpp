// Defects planted in real conversions, one at a time: the original tells each by the right rule.
#include "pipeline/text/text.hpp"
#include "pipeline/witness/statements.hpp"
#include "tests/support/catch.hpp"
#include "tests/witness/pairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <set>

using namespace voetnoot;
using namespace voetnoot::witness;
using namespace voetnoot::witness_test;

namespace {

// What is said by one comparison and not by another: rule and words.
using Said = std::multiset<std::string>;

Said said(const Testimony& original, const Testimony& letter) {
    Said all;
    for (const Statement& statement : compare(original, letter).statements)
        all.insert(std::string(statement.rule->id) + " " + statement.message.english());
    return all;
}

// A conversion, and where its words stand in it.
struct Letter {
    std::string bytes;
    Testimony testimony;
    std::vector<bool>
        told;  // words that the original does not have: converters put in some of their own
    std::vector<std::size_t>
        plain;  // words of the body, of letters only, that stand as they are in the bytes
};

Letter letter_of(const std::string& name, const Testimony& original) {
    Letter letter{bytes_of(name), testimony_of_file(name), {}, {}};
    letter.told.resize(letter.testimony.words.size());
    for (const Statement& statement : compare(original, letter.testimony).statements)
        for (std::size_t i = statement.words_b.begin; i < statement.words_b.end; ++i)
            letter.told[i] = true;
    const std::string_view bytes = letter.bytes;
    for (std::size_t i = 0; i < letter.testimony.words.size(); ++i) {
        if (letter.told[i]) continue;
        const Word& word = letter.testimony.words[i];
        const Span& span = word.place.span;
        const bool plain =
            word.part == Part::body && !word.joined && word.text.size() >= 4 &&
            std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (!plain || span.begin == 0 || span.end >= bytes.size()) continue;
        if (bytes.substr(span.begin, span.end - span.begin) != word.text) continue;
        if (bytes[span.begin - 1] == ' ' && bytes[span.end] == ' ') letter.plain.push_back(i);
    }
    return letter;
}

using Random = std::mt19937;
// A damaged copy, and the rules of which one must speak; nothing where the letter has no place for it.
struct Damage {
    std::string bytes;
    std::set<std::string> rules;
};
using Planter = std::function<std::optional<Damage>(const Letter&, Random&)>;

std::string replaced(const std::string& bytes, std::size_t begin, std::size_t end,
                     const std::string& by) {
    return bytes.substr(0, begin) + by + bytes.substr(end);
}

std::optional<Span> some_word(const Letter& letter, Random& random) {
    if (letter.plain.size() < 10) return std::nullopt;
    return letter.testimony.words[letter.plain[random() % letter.plain.size()]].place.span;
}

std::optional<Damage> word_dropped(const Letter& letter, Random& random) {
    const auto span = some_word(letter, random);
    if (!span) return std::nullopt;
    return Damage{replaced(letter.bytes, span->begin, span->end + 1, ""), {"WIT-5", "WIT-9"}};
}
std::optional<Damage> word_changed(const Letter& letter, Random& random) {
    const auto span = some_word(letter, random);
    if (!span) return std::nullopt;
    return Damage{replaced(letter.bytes, span->begin, span->end, "xylofoon"), {"WIT-9", "WIT-7"}};
}
std::optional<Damage> word_added(const Letter& letter, Random& random) {
    const auto span = some_word(letter, random);
    if (!span) return std::nullopt;
    return Damage{replaced(letter.bytes, span->begin, span->begin, "xylofoon "), {"WIT-7", "WIT-9"}};
}
std::optional<Damage> negation_added(const Letter& letter, Random& random) {
    const auto span = some_word(letter, random);
    if (!span) return std::nullopt;
    return Damage{replaced(letter.bytes, span->begin, span->begin, "niet "), {"WIT-7", "WIT-9"}};
}

std::optional<Damage> digit_changed(const Letter& letter, Random& random) {
    std::vector<std::uint32_t> digits;
    for (std::size_t n = 0; n < letter.testimony.words.size(); ++n) {
        const Word& word = letter.testimony.words[n];
        const Span& span = word.place.span;
        if (letter.told[n] || word.part != Part::body || span.end > letter.bytes.size() ||
            letter.bytes.substr(span.begin, span.end - span.begin) != word.text)
            continue;
        for (std::uint32_t i = span.begin; i < span.end; ++i)
            if (letter.bytes[i] >= '0' && letter.bytes[i] <= '9') digits.push_back(i);
    }
    if (digits.empty()) return std::nullopt;
    const std::uint32_t at = digits[random() % digits.size()];
    const char other =
        static_cast<char>('0' + (letter.bytes[at] - '0' + 1 + static_cast<int>(random() % 8)) % 10);
    return Damage{replaced(letter.bytes, at, at + 1, std::string(1, other)), {"WIT-4"}};
}

bool has_told(const Letter& letter, std::size_t begin, std::size_t end) {
    for (std::size_t i = 0; i < letter.told.size(); ++i)
        if (const Span& span = letter.testimony.words[i].place.span;
            letter.told[i] && span.begin >= begin && span.end <= end)
            return true;
    return false;
}

// A paragraph of some length that is nothing but words of the original, and stands between empty lines.
std::optional<std::pair<std::size_t, std::size_t>> some_paragraph(const Letter& letter, Random& random) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t begin = 0; begin < letter.bytes.size();) {
        std::size_t end = letter.bytes.find("\n\n", begin);
        if (end == std::string::npos) end = letter.bytes.size();
        const std::string_view text = std::string_view(letter.bytes).substr(begin, end - begin);
        const bool plain = count_words(text) >= 12 &&
                           text.find_first_of("<|#![*_\n") == std::string_view::npos &&
                           text.front() >= 'A' && !has_told(letter, begin, end);
        if (plain) found.emplace_back(begin, end);
        begin = end + 2;
    }
    if (found.size() < 4) return std::nullopt;
    return found[random() % found.size()];
}

std::optional<Damage> paragraph_dropped(const Letter& letter, Random& random) {
    const auto place = some_paragraph(letter, random);
    if (!place) return std::nullopt;
    return Damage{replaced(letter.bytes, place->first, place->second, ""),
                  {"WIT-6", "WIT-10", "WIT-11"}};
}

std::optional<Damage> paragraph_moved(const Letter& letter, Random& random) {
    const auto from = some_paragraph(letter, random), to = some_paragraph(letter, random);
    if (!from || !to || from->first >= to->first || to->first - from->second < 1500) return std::nullopt;
    const std::string text = letter.bytes.substr(from->first, from->second - from->first);
    return Damage{replaced(replaced(letter.bytes, to->second, to->second, "\n\n" + text), from->first,
                           from->second + 2, ""),
                  {"WIT-19"}};
}

std::optional<Damage> note_dropped(const Letter& letter, Random& random) {
    std::vector<Span> notes;
    for (const Note& note : letter.testimony.notes)
        if (const Span& span = note.place.span;
            letter.bytes.compare(span.begin, 5, "<sup>") == 0 && !has_told(letter, span.begin, span.end))
            notes.push_back(span);
    if (notes.empty()) return std::nullopt;
    const Span note = notes[random() % notes.size()];
    return Damage{replaced(letter.bytes, note.begin, note.end, ""), {"WIT-12"}};
}

std::optional<Damage> reference_dropped(const Letter& letter, Random& random) {
    std::vector<Span> marks;
    std::map<std::size_t, std::size_t> count;  // of two references to a note, one may have moved
    for (const Reference& reference : letter.testimony.references)
        if (reference.note) ++count[*reference.note];
    for (const Reference& reference : letter.testimony.references)
        if (reference.note && count[*reference.note] == 1 && !reference.place.span.empty() &&
            letter.bytes.compare(reference.place.span.begin, 5, "<sup>") == 0)
            marks.push_back(reference.place.span);
    if (marks.empty()) return std::nullopt;
    const Span mark = marks[random() % marks.size()];
    return Damage{replaced(letter.bytes, mark.begin, mark.end, ""), {"WIT-14"}};
}

}  // namespace

TEST_CASE("what is planted in a conversion is told by its original") {
    const std::map<std::string, Planter> planters{{"word dropped", word_dropped},
                                                  {"word changed", word_changed},
                                                  {"word added", word_added},
                                                  {"niet put in", negation_added},
                                                  {"digit changed", digit_changed},
                                                  {"paragraph dropped", paragraph_dropped},
                                                  {"paragraph moved", paragraph_moved},
                                                  {"note dropped", note_dropped},
                                                  {"reference dropped", reference_dropped}};
    const std::set<std::string> always{"digit changed", "note dropped", "reference dropped"};
#ifdef VOETNOOT_FULL
    constexpr std::size_t each = 12;
#else
    constexpr std::size_t each = 1;
#endif
    std::map<std::string, std::pair<std::size_t, std::size_t>> score;  // found, planted
    std::string missed;
    unsigned seed = 1;
    for (std::size_t index = 0, used = 0; index < pairs().size() && used < 36; ++index) {
        const Pair& pair = pairs()[index];
        const Testimony& original = testimony_of_file(pair.original);
        if (original.words.empty()) continue;
        ++used;
        const Letter letter = letter_of(pair.markdown, original);
        const Said before = said(original, letter.testimony);
        CHECK(before == said(original, testimony_of_markdown(letter.bytes)));
        for (const auto& [name, plant] : planters)
            for (std::size_t i = 0; i < each; ++i) {
                Random random(++seed);
                const auto damage = plant(letter, random);
                if (!damage) continue;
                Said now = said(original, testimony_of_markdown(damage->bytes));
                for (const std::string& old : before)
                    if (const auto known = now.find(old); known != now.end()) now.erase(known);
                const bool found = std::any_of(now.begin(), now.end(), [&](const std::string& one) {
                    return damage->rules.contains(one.substr(0, one.find(' ')));
                });
                score[name].first += found;
                ++score[name].second;
                if (found) continue;
                missed += fmt::format("{} in {} (seed {})\n", name, pair.markdown, seed);
                for (const std::string& one : now) missed += "    " + one + "\n";
            }
    }
    std::size_t found = 0, planted = 0;
    for (const auto& [name, count] : score) {
        fmt::print("{:<18} {:>4} of {:>4}\n", name, count.first, count.second);
        found += count.first;
        planted += count.second;
        INFO(missed);
        if (always.contains(name)) CHECK(count.first == count.second);
    }
    INFO(missed);
    CHECK(planted >= 200 * each);
    CHECK(found * 100 >= planted * 99);
}
