#include "pipeline/spelling/hyphen.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <unicode/uchar.h>

namespace voetnoot {

namespace {

constexpr std::size_t shortest_element = 3;  // bytes of a part of a compound

bool begins_upper(std::string_view word) {
    std::size_t i = 0;
    return !word.empty() && u_isupper(static_cast<UChar32>(next_code_point(word, i))) != 0;
}

// "ICT", "e", "COVID-19"
bool is_sign(std::string_view word) {
    bool small = false;
    for (std::size_t i = 0; i < word.size();)
        if (u_islower(static_cast<UChar32>(next_code_point(word, i))) != 0) small = true;
    return !small || count_code_points(word) == 1;
}

// Words that stand between a hanging hyphen and the word whose rest it stands for.
bool joins_words(std::string_view word) {
    return is_one_of(word, {"en",    "of",  "dan", "als", "noch", "tot", "maar",  "respectievelijk",
                            "and",   "or",  "to",  "but", "as",   "und", "oder",  "bzw",
                            "sowie", "bis", "wie", "et",  "ou",   "og",  "eller", "samt",
                            "til",   "som", "och", "per", "e",    "resp"});
}

bool closes_compounds(std::string_view language) {
    return is_one_of(language.substr(0, language.find('-')), {"nl", "de", "nb", "nn", "no", "sv", "da"});
}

bool is_vowel(char c) {
    return is_one_of(std::string_view(&c, 1), {"a", "e", "i", "o", "u"});
}

// In Dutch a hyphen keeps vowels apart that would be read as one: "zee-eend", "media-instelling".
bool vowels_clash(std::string_view before, std::string_view after) {
    return is_vowel(before.back()) && is_vowel(after.front()) &&
           (before.back() == after.front() ||
            is_one_of(std::string{before.back(), after.front()},
                      {"ai", "au", "ei", "eu", "ie", "oe", "oi", "ou", "ui"}));
}

bool is_prefix_with_hyphen(std::string_view word) {
    return is_one_of(word, {"niet",  "non",  "ex",    "oud",    "pro",     "quasi",    "noord",
                            "zuid",  "oost", "west",  "midden", "adjunct", "aspirant", "vice",
                            "nicht", "ikke", "ikkje", "nord",   "sør",     "øst",      "vest"});
}

// A word of the dictionary; "uitvoerings" is a part of words that are.
bool is_element(std::string_view word, const Dictionary& dictionary) {
    if (word.size() < shortest_element) return false;
    return dictionary.has(word) ||
           (word.ends_with('s') && dictionary.has(word.substr(0, word.size() - 1)));
}

// Is it a compound of two elements, one of which the line's end cut? At the place of the cut itself a
// hyphen may stand in the word, elsewhere none can.
bool cuts_an_element(const CutWord& word, const Dictionary& dictionary) {
    const std::string whole = std::string(word.before).append(word.after);
    const std::size_t cut = word.before.size();
    for (std::size_t i = shortest_element; i + shortest_element <= whole.size(); ++i) {
        if (i == cut || (static_cast<unsigned char>(whole[i]) & 0xC0) == 0x80) continue;
        const std::string_view first = std::string_view(whole).substr(0, i);
        const std::string_view second = std::string_view(whole).substr(i);
        const std::string_view one = i < cut ? second : first;  // the element that was cut
        if (one.size() >= shortest_element + 2 && is_element(first, dictionary) &&
            dictionary.has(second))
            return true;
    }
    return false;
}

Hyphen ask(const CutWord& word, const Dictionary& dictionary) {
    constexpr std::size_t longest = 80;  // bytes; more is no word
    const std::string joined = std::string(word.before).append(word.after);
    const std::string hyphenated = std::string(word.before).append("-").append(word.after);
    if (hyphenated.size() > longest) return Hyphen::unknown;
    if (dictionary.has(joined)) return Hyphen::of_line;
    const bool closed = closes_compounds(word.language);
    const std::string before = lower_case(word.before);
    if (is_prefix_with_hyphen(before) && dictionary.has(word.after)) return Hyphen::of_word;
    if (!word.at_line_end) return Hyphen::unknown;
    if (dictionary.has(hyphenated))
        return !closed || vowels_clash(before, word.after) ? Hyphen::of_word : Hyphen::unknown;
    if (!closed) return Hyphen::unknown;
    const bool bound = word.before.ends_with('s') && is_element(word.before, dictionary);
    if (bound && !dictionary.has(word.before) && dictionary.has(word.after)) return Hyphen::of_line;
    return cuts_an_element(word, dictionary) ? Hyphen::of_line : Hyphen::unknown;
}

}  // namespace

Hyphen read_hyphen(const CutWord& word, const Dictionary* dictionary,
                   const std::set<std::string, std::less<>>& letter) {
    if (word.before.empty() || word.after.empty()) return Hyphen::unknown;
    if (joins_words(lower_case(word.after)) || word.after.ends_with('-')) return Hyphen::hanging;
    const bool of_word =
        letter.contains(lower_case(std::string(word.before) + '-' + std::string(word.after)));
    const bool of_line = letter.contains(lower_case(std::string(word.before).append(word.after)));
    if (of_word != of_line) return of_word ? Hyphen::of_word : Hyphen::of_line;
    if (is_sign(word.before) && is_sign(word.after) && word.before.size() >= shortest_element) {
        const std::string before = lower_case(word.before);  // a title in capitals
        const std::string after = lower_case(word.after);
        const CutWord small{before, after, word.language, word.at_line_end};
        return dictionary == nullptr ? Hyphen::unknown : ask(small, *dictionary);
    }
    if (begins_upper(word.after)) return word.at_line_end ? Hyphen::of_word : Hyphen::hanging;
    if (is_sign(word.before)) {
        const bool sure = word.at_line_end || (dictionary != nullptr && dictionary->has(word.after));
        return sure ? Hyphen::of_word : Hyphen::unknown;
    }
    return dictionary == nullptr ? Hyphen::unknown : ask(word, *dictionary);
}

}  // namespace voetnoot
