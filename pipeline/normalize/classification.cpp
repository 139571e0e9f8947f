#include "pipeline/normalize/classification.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>

namespace voetnoot::normalize {

namespace {

constexpr std::size_t most_words = 8;  // of a line that is a classification

template <std::size_t count>
bool is_one_word_of(std::string_view word, const std::array<std::string_view, count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Dutch, English, German, French, Norwegian and Danish, Swedish; NATO, the Union, the traffic lights.
bool classifies(std::string_view word) {
    constexpr std::array<std::string_view, 48> words{"vertrouwelijk",
                                                     "vertrouwelijke",
                                                     "confidentieel",
                                                     "geheim",
                                                     "geheime",
                                                     "staatsgeheim",
                                                     "stg",
                                                     "stgcg",
                                                     "stgg",
                                                     "stgzg",
                                                     "depv",
                                                     "deptv",
                                                     "gerubriceerd",
                                                     "gerubriceerde",
                                                     "ongerubriceerd",
                                                     "confidential",
                                                     "secret",
                                                     "restricted",
                                                     "classified",
                                                     "unclassified",
                                                     "confidentiality",
                                                     "vertraulich",
                                                     "verschlusssache",
                                                     "nfd",
                                                     "confidentiel",
                                                     "confidentielle",
                                                     "confidentiels",
                                                     "confidentielles",
                                                     "fortrolig",
                                                     "fortrolige",
                                                     "hemmelig",
                                                     "begrenset",
                                                     "hemligt",
                                                     "hemlig",
                                                     "konfidentiellt",
                                                     "konfidentiell",
                                                     "tlp",
                                                     "embargo",
                                                     "dienstgebrauch",
                                                     "cosmic",
                                                     "geheimhaltung",
                                                     "ugradert",
                                                     "gradert",
                                                     "tjenesteprivat",
                                                     "skjermet",
                                                     "unntatt",
                                                     "secrète",
                                                     "confidentiële"};
    return is_one_word_of(word, words);
}

// What stands beside one and says no more: "departementaal", "zeer", "strictly", "nur für den
// Dienstgebrauch".
bool goes_with_one(std::string_view word) {
    constexpr std::array<std::string_view, 64> words{"departementaal",
                                                     "zeer",
                                                     "strikt",
                                                     "strictly",
                                                     "intern",
                                                     "interne",
                                                     "internal",
                                                     "persoonlijk",
                                                     "personal",
                                                     "persönlich",
                                                     "personnel",
                                                     "en",
                                                     "and",
                                                     "und",
                                                     "et",
                                                     "og",
                                                     "och",
                                                     "top",
                                                     "très",
                                                     "nur",
                                                     "für",
                                                     "den",
                                                     "dienstgebrauch",
                                                     "eu",
                                                     "nato",
                                                     "ue",
                                                     "otan",
                                                     "rubricering",
                                                     "classificatie",
                                                     "classification",
                                                     "einstufung",
                                                     "gradering",
                                                     "klassificering",
                                                     "niveau",
                                                     "level",
                                                     "amber",
                                                     "red",
                                                     "green",
                                                     "clear",
                                                     "white",
                                                     "strict",
                                                     "streng",
                                                     "official",
                                                     "sensitive",
                                                     "tot",
                                                     "until",
                                                     "bis",
                                                     "niet",
                                                     "voor",
                                                     "publicatie",
                                                     "not",
                                                     "for",
                                                     "publication",
                                                     "onder",
                                                     "under",
                                                     "dep",
                                                     "offentlighet",
                                                     "etter",
                                                     "offentleglova",
                                                     "offentleglov",
                                                     "strengt",
                                                     "kvalificerat",
                                                     "commercieel",
                                                     "vs"};
    return is_one_word_of(word, words);
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool open = false;
    const std::string lower = lower_case(text);
    for (std::size_t i = 0; i < lower.size();) {
        const std::size_t from = i;
        const char32_t c = next_code_point(lower, i);
        const bool inside = u_isalnum(static_cast<UChar32>(c)) != 0;
        if (inside && !open) words.emplace_back();
        if (inside) words.back() += lower.substr(from, i - from);
        open = inside;
    }
    return words;
}

bool is_classification(std::string_view line) {
    const std::vector<std::string> words = words_of(line);
    if (words.empty() || words.size() > most_words) return false;
    const bool one = std::any_of(words.begin(), words.end(), classifies);
    return one && std::all_of(words.begin(), words.end(), [](const std::string& word) {
               return classifies(word) || goes_with_one(word);
           });
}

}  // namespace voetnoot::normalize
