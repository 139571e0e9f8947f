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

// The first letters by which a month is told, longest first where one begins another.
constexpr std::array<Month, 44> months{{
    {"januari", 1},   {"january", 1},   {"januar", 1},    {"jänner", 1},    {"janvier", 1},
    {"februari", 2},  {"february", 2},  {"februar", 2},   {"février", 2},   {"maart", 3},
    {"march", 3},     {"märz", 3},      {"mars", 3},      {"april", 4},     {"avril", 4},
    {"mei", 5},       {"may", 5},       {"mai", 5},       {"juni", 6},      {"june", 6},
    {"juin", 6},      {"juli", 7},      {"july", 7},      {"juillet", 7},   {"augustus", 8},
    {"august", 8},    {"août", 8},      {"september", 9}, {"septembre", 9}, {"oktober", 10},
    {"october", 10},  {"octobre", 10},  {"november", 11}, {"novembre", 11}, {"december", 12},
    {"dezember", 12}, {"desember", 12}, {"décembre", 12}, {"jan", 1},       {"feb", 2},
    {"aug", 8},       {"sep", 9},       {"okt", 10},      {"nov", 11},
}};

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

}  // namespace

std::optional<Date> read_printed_date(std::string_view text) {
    std::vector<Token> tokens;
    for (const std::string& word : words(lower_case(text))) {
        if (const int month = month_of(word); month != 0)
            tokens.push_back({Token::Kind::month, month, 0});
        else if (const auto number = number_of(word))
            tokens.push_back({Token::Kind::number, *number, word.size()});
        else tokens.clear();
        if (tokens.size() > 3) tokens.erase(tokens.begin());
        if (tokens.size() == 3)
            if (const auto date = date_of(tokens[0], tokens[1], tokens[2])) return date;
    }
    return std::nullopt;
}

std::optional<Date> read_date_line(std::string_view line) {
    const std::vector<std::string> all = words(line);
    if (all.size() < 3 || all.size() > 5) return std::nullopt;
    for (std::size_t i = 0; i + 3 < all.size(); ++i) {
        std::size_t first = 0;
        if (u_isupper(static_cast<UChar32>(next_code_point(all[i], first))) == 0) return std::nullopt;
    }
    return read_printed_date(
        fmt::format("{} {} {}", all[all.size() - 3], all[all.size() - 2], all.back()));
}

}  // namespace voetnoot::normalize::letterhead
