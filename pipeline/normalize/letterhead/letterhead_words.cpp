#include "pipeline/normalize/letterhead/letterhead_words.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

namespace voetnoot::normalize::letterhead {

namespace {

bool begins_with_one_of(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [text](std::string_view beginning) { return text.starts_with(beginning); });
}

}  // namespace

bool names_an_authority(std::string_view text) {
    constexpr std::array<std::string_view, 21> authorities{
        "ministerie",     "ministry",  "ministerium", "ministère",  "departement", "department",
        "gemeente",       "provincie", "inspectie",   "kabinet",    "direktorat",  "raad",
        "council",        "bundesamt", "behörde",     "préfecture", "mairie",      "kommune",
        "statsforvalter", "universit", "stichting"};
    const std::string lower = lower_case(text);
    return std::any_of(authorities.begin(), authorities.end(),
                       [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

bool addresses_somebody(std::string_view text) {
    return begins_with_one_of(
        text, {"De Voorzitter", "De voorzitter", "Aan ", "De heer", "Mevrouw", "De minister",
               "De Minister", "To ", "The ", "An ", "Herrn", "Frau", "Monsieur", "Madame", "Til "});
}

bool names_a_directorate(std::string_view text) {
    return begins_with_one_of(text, {"Directoraat", "Directie", "Afdeling", "Directorate", "Department",
                                     "Abteilung", "Direction", "Avdeling", "Departement"});
}

bool is_site(std::string_view line) {
    return line.find(' ') == std::string_view::npos &&
           begins_with_one_of(line, {"www.", "http://", "https://"});
}

bool is_mailbox(std::string_view line) {
    const std::size_t at = line.find('@');
    return line.find(' ') == std::string_view::npos && at != std::string_view::npos && at > 0 &&
           line.find('.', at) != std::string_view::npos;
}

bool is_sentence(std::string_view line) {
    return line.ends_with('.') && count_words(line) > 5;
}

bool begins_with_postal_code(std::string_view line) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return line.size() > 7 && std::all_of(line.begin(), line.begin() + 4, digit) && line[4] == ' ' &&
           capital(line[5]) && capital(line[6]) && line[7] == ' ';
}

bool has_postal_code(std::string_view line) {
    for (std::size_t i = 0; i < line.size(); ++i)
        if ((i == 0 || line[i - 1] == ' ') && begins_with_postal_code(line.substr(i))) return true;
    return false;
}

bool reads_as_placeholder(std::string_view value) {
    constexpr std::array<std::string_view, 14> beginnings{
        "click here to",    "click or tap",        "klik hier",   "klik of tik",
        "klicken sie hier", "klicken oder tippen", "cliquez ici", "cliquez ou appuyez",
        "klikk her",        "klikk eller trykk",   "klik her",    "klicka här",
        "choose an item",   "kies een item"};
    const std::string lower = lower_case(value);
    const bool bracketed = lower.size() > 2 && lower.starts_with('[') && lower.ends_with(']') &&
                           lower.find_first_of("0123456789") == std::string::npos;
    return bracketed ||
           std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return lower.starts_with(beginning); });
}

}  // namespace voetnoot::normalize::letterhead
