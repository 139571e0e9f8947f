#include "pipeline/normalize/classification.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <string_view>
#include <unicode/uchar.h>

namespace voetnoot::normalize {

namespace {

constexpr std::size_t most_words = 8;  // of a line that is a classification

// clang-format off
// Those of NATO and of the traffic lights are among the English ones.
constexpr std::string_view classifying =
    " vertrouwelijk vertrouwelijke vertrouwelijkheid confidentieel confidentiële geheim geheime "  // Dutch
    " staatsgeheim stg stgcg stgg stgzg depv deptv gerubriceerd gerubriceerde ongerubriceerd embargo "
    " confidential secret restricted classified unclassified confidentiality tlp cosmic "  // English
    " confidentiel confidentielle confidentiels confidentielles secrète restreinte restreint "  // French
    " vertraulich vertrauliche vertraulichkeit verschlusssache nfd dienstgebrauch geheimhaltung "  // German
    " geheimgehalten "
    " fortrolig fortrolige fortroligt hemmelig hemmeligt begrenset konfidensielt konfidensiell "  // Norwegian and Danish
    " ugradert gradert tjenesteprivat tjenestebrug skjermet unntatt klassificeret "
    " hemligt hemlig konfidentiellt konfidentiell sekretess sekretessbelagd sekretessbelagt "  // Swedish
    " försvarssekretess sekretessklassificerad "
    " salainen luottamuksellinen rajoitettu ";  // Finnish
// What stands beside one and says no more: "departementaal", "zeer", "strictly", "nur für den
// Dienstgebrauch".
constexpr std::string_view beside =
    " departementaal dep zeer strikt intern interne persoonlijk commercieel en rubricering "  // Dutch
    " classificatie niveau tot niet voor publicatie onder "
    " strictly strict internal personal official sensitive commercial in confidence and top "  // English
    " classification level amber red green clear white until not for publication under eu nato "
    " très personnel et ue otan diffusion défense spécial france industrie commerce interne usage ne "  // French
    " pas diffuser "
    " persönlich und nur für den zum im vs streng einstufung bis amtlich nicht zur veröffentlichung "  // German
    " bestimmt internen internem gebrauch "
    " og gradering strengt yderst til kun internt bruk brug personlig offentlighet etter "  // Norwegian and Danish
    " offentleglova offentleglov jf ikke offentliggjøring "
    " och klassificering kvalificerat begränsat enligt för intern användning "  // Swedish
    " erittäin käyttö ";  // Finnish
// clang-format on

bool is_listed(std::string_view word, std::string_view list) {
    return list.find(std::string(" ").append(word).append(" ")) != std::string_view::npos;
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
    const auto classifies = [](const std::string& word) { return is_listed(word, classifying); };
    return std::any_of(words.begin(), words.end(), classifies) &&
           std::all_of(words.begin(), words.end(), [&](const std::string& word) {
               return classifies(word) || is_listed(word, beside) ||
                      std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
           });
}

}  // namespace voetnoot::normalize
