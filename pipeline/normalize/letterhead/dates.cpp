#include "pipeline/normalize/letterhead/dates.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <unicode/uchar.h>
#include <vector>

namespace voetnoot::normalize::letterhead {

namespace {

struct Month {
    std::string_view name;
    int number;
};

constexpr std::array<Month, 98> months{{
    {"januari", 1},      {"january", 1},     {"januar", 1},      {"jänner", 1},     {"janvier", 1},
    {"janúar", 1},       {"tammikuuta", 1},  {"tammikuu", 1},    {"jan", 1},        {"janv", 1},
    {"februari", 2},     {"february", 2},    {"februar", 2},     {"feber", 2},      {"février", 2},
    {"febrúar", 2},      {"helmikuuta", 2},  {"helmikuu", 2},    {"feb", 2},        {"febr", 2},
    {"févr", 2},         {"maart", 3},       {"march", 3},       {"märz", 3},       {"mars", 3},
    {"marts", 3},        {"maaliskuuta", 3}, {"maaliskuu", 3},   {"mrt", 3},        {"mar", 3},
    {"mär", 3},          {"april", 4},       {"avril", 4},       {"apríl", 4},      {"huhtikuuta", 4},
    {"huhtikuu", 4},     {"apr", 4},         {"avr", 4},         {"mei", 5},        {"may", 5},
    {"mai", 5},          {"maj", 5},         {"maí", 5},         {"toukokuuta", 5}, {"toukokuu", 5},
    {"juni", 6},         {"june", 6},        {"juin", 6},        {"júní", 6},       {"kesäkuuta", 6},
    {"kesäkuu", 6},      {"jun", 6},         {"juli", 7},        {"july", 7},       {"juillet", 7},
    {"júlí", 7},         {"heinäkuuta", 7},  {"heinäkuu", 7},    {"jul", 7},        {"juil", 7},
    {"augustus", 8},     {"august", 8},      {"augusti", 8},     {"août", 8},       {"ágúst", 8},
    {"elokuuta", 8},     {"elokuu", 8},      {"aug", 8},         {"september", 9},  {"septembre", 9},
    {"syyskuuta", 9},    {"syyskuu", 9},     {"sep", 9},         {"sept", 9},       {"oktober", 10},
    {"october", 10},     {"octobre", 10},    {"október", 10},    {"lokakuuta", 10}, {"lokakuu", 10},
    {"okt", 10},         {"oct", 10},        {"november", 11},   {"novembre", 11},  {"nóvember", 11},
    {"marraskuuta", 11}, {"marraskuu", 11},  {"nov", 11},        {"december", 12},  {"dezember", 12},
    {"desember", 12},    {"décembre", 12},   {"joulukuuta", 12}, {"joulukuu", 12},  {"dec", 12},
    {"dez", 12},         {"des", 12},        {"déc", 12},
}};

// What stands between the words of a date: "the 3rd of March", "le 3 mars", "den 3. März".
bool is_filler(std::string_view word) {
    return is_one_of(word, {"of", "the", "de", "den", "le"});
}

struct Token {
    enum class Kind { number, month } kind;
    int value;
    std::size_t digits;
};

int month_of(std::string_view word) {
    const auto found =
        std::find_if(months.begin(), months.end(), [&](const Month& m) { return m.name == word; });
    return found == months.end() ? 0 : found->number;
}

std::optional<int> number_of(std::string_view word) {
    std::size_t digits = 0;
    int value = 0;
    while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9' && digits < 5)
        value = value * 10 + (word[digits++] - '0');
    const std::string_view rest = word.substr(digits);
    const bool ordinal = rest.empty() || rest == "er" || rest == "st" || rest == "nd" || rest == "rd" ||
                         rest == "th" || rest == "e";
    if (digits == 0 || digits > 4 || !ordinal) return std::nullopt;
    return value;
}

std::optional<Date> day(int year, int month, int day_of_month) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day_of_month < 1 || day_of_month > 31)
        return std::nullopt;
    return parse_iso_date(fmt::format("{:04}-{:02}-{:02}", year, month, day_of_month));
}

std::optional<Date> date_of(const Token& a, const Token& b, const Token& c) {
    using Kind = Token::Kind;
    if (a.kind == Kind::number && b.kind == Kind::month && c.kind == Kind::number && c.digits == 4)
        return day(c.value, b.value, a.value);
    if (a.kind == Kind::month && b.kind == Kind::number && c.kind == Kind::number && c.digits == 4)
        return day(c.value, a.value, b.value);
    if (a.kind != Kind::number || b.kind != Kind::number || c.kind != Kind::number) return std::nullopt;
    if (a.digits == 4) return day(a.value, b.value, c.value);
    if (c.digits == 4) return day(c.value, b.value, a.value);
    return std::nullopt;
}

constexpr std::ptrdiff_t most_words_before = 4;

// A place, or the day of the week: "Den Haag", "Frankfurt am Main", "mandag", "Fait à Paris".
bool may_stand_before_a_date(const std::string& word) {
    std::size_t i = 0;
    if (u_isupper(static_cast<UChar32>(next_code_point(word, i))) != 0 || is_filler(word)) return true;
    return word.ends_with("dag") || word.ends_with("day") || word.ends_with("tag") ||
           is_one_of(word, {"mittwoch", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "am", "an",
                            "der", "aan", "à", "sur", "la"});
}

}  // namespace

std::optional<Date> read_printed_date(std::string_view text) {
    std::vector<Token> tokens;
    for (const std::string& word : words(lower_case(text))) {
        if (const int month = month_of(word); month != 0)
            tokens.push_back({Token::Kind::month, month, 0});
        else if (const auto number = number_of(word))
            tokens.push_back({Token::Kind::number, *number, word.size()});
        else if (!is_filler(word)) tokens.clear();
        if (tokens.size() > 3) tokens.erase(tokens.begin());
        if (tokens.size() == 3)
            if (const auto date = date_of(tokens[0], tokens[1], tokens[2])) return date;
    }
    return std::nullopt;
}

std::optional<Date> read_date_line(std::string_view line) {
    const std::vector<std::string> all = words(line);
    const auto first = std::find_if(all.begin(), all.end(), [](const std::string& word) {
        const std::string small = lower_case(word);
        return month_of(small) != 0 || number_of(small);
    });
    const auto of_date = std::count_if(
        first, all.end(), [](const std::string& word) { return !is_filler(lower_case(word)); });
    if (first - all.begin() > most_words_before || of_date != 3) return std::nullopt;
    for (auto word = all.begin(); word != first; ++word)
        if (!may_stand_before_a_date(*word)) return std::nullopt;
    std::string date;
    for (auto word = first; word != all.end(); ++word) date += *word + ' ';
    return read_printed_date(date);
}

}  // namespace voetnoot::normalize::letterhead
