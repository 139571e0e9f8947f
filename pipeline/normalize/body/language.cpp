#include "pipeline/normalize/body/language.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>

namespace voetnoot::normalize::body {

namespace {

struct Language {
    std::string_view tag;
    std::array<std::string_view, 14> words;  // frequent here, rare or absent in the others
};

constexpr std::array<Language, 6> languages{{
    {"nl",
     {"het", "een", "van", "en", "dat", "niet", "voor", "zijn", "aan", "ook", "wordt", "naar", "deze",
      "bij"}},
    {"en",
     {"the", "and", "of", "to", "that", "with", "this", "which", "are", "from", "has", "have", "been",
      "it"}},
    {"de",
     {"und", "der", "das", "die", "nicht", "mit", "ist", "den", "ein", "eine", "auch", "auf", "werden",
      "zu"}},
    {"fr",
     {"les", "des", "et", "la", "le", "du", "une", "est", "pour", "dans", "que", "qui", "sur", "par"}},
    {"nb", {"og", "det", "som", "til", "er", "på", "av", "ikke", "å", "har", "vi", "ved", "kan", "fra"}},
    {"nn",
     {"og", "det", "som", "til", "er", "på", "av", "ikkje", "å", "har", "vi", "ved", "kan", "frå"}},
}};

constexpr std::size_t enough_words = 2000;

using Hits = std::array<std::size_t, languages.size()>;

// One for each language that has the word.
Hits hits_of(const std::string& word) {
    static const std::unordered_map<std::string_view, Hits> table = [] {
        std::unordered_map<std::string_view, Hits> result;
        for (std::size_t l = 0; l < languages.size(); ++l)
            for (const std::string_view listed : languages[l].words) result[listed][l] = 1;
        return result;
    }();
    const auto found = table.find(word);
    return found == table.end() ? Hits{} : found->second;
}

bool parts_words(char c) {
    return (c & 0x80) == 0 && !is_letter(c);
}

// Only ASCII is made small: no word of the table begins with another capital.
char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// How many small words of each language the text has; with a capital they may be names ("Den Haag").
enum class Capitals { count, do_not_count };
Hits small_words(std::string_view text, Capitals capitals) {
    Hits hits{};
    std::string word;
    std::size_t count = 0;
    for (std::size_t i = 0; i <= text.size() && count < enough_words; ++i) {
        if (i < text.size() && !parts_words(text[i])) {
            word += capitals == Capitals::count ? small(text[i]) : text[i];
            continue;
        }
        if (word.empty()) continue;
        ++count;
        const Hits of_word = hits_of(word);
        for (std::size_t l = 0; l < languages.size(); ++l) hits[l] += of_word[l];
        word.clear();
    }
    return hits;
}

}  // namespace

std::string primary_language(std::string_view tag) {
    std::string language = lower_case(tag.substr(0, tag.find('-')));
    return language == "no" ? "nb" : language;
}

// Language subtags have two or three letters (RFC 5646, 2.2.1).
bool names_a_language(std::string_view tag) {
    const std::string language = primary_language(tag);
    if (language.size() != 2 && language.size() != 3) return false;
    if (language == "und" || language == "zxx" || language == "mis" || language == "mul") return false;
    const auto fits = [](char c) { return is_alphanumeric(c) || c == '-'; };
    return std::all_of(language.begin(), language.end(), is_letter) &&
           std::all_of(tag.begin(), tag.end(), fits) && tag.find("--") == std::string_view::npos &&
           !tag.ends_with('-');
}

std::optional<std::string> recognise_language(std::string_view text) {
    const auto hits = small_words(text, Capitals::count);
    const auto best = std::max_element(hits.begin(), hits.end());
    if (*best == 0) return std::nullopt;
    return std::string(languages[static_cast<std::size_t>(best - hits.begin())].tag);
}

bool reads_as(std::string_view text, std::string_view language, std::string_view around) {
    const auto hits = small_words(text, Capitals::do_not_count);
    const auto of = [&hits](std::string_view tag) {
        for (std::size_t l = 0; l < languages.size(); ++l)
            if (languages[l].tag == tag) return hits[l];
        return std::size_t{0};
    };
    return of(language) > of(around);
}

}  // namespace voetnoot::normalize::body
