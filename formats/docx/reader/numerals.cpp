#include "formats/docx/reader/numerals.hpp"

#include "pipeline/text/text.hpp"

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace voetnoot::docx::reader {

namespace {

constexpr int highest = 32767;
constexpr int most_roman = 3999;
constexpr int most_repeated = 30;  // "aaa…", "***…"

std::string roman(int number) {
    constexpr std::array<std::pair<int, std::string_view>, 13> signs{{{1000, "m"},
                                                                      {900, "cm"},
                                                                      {500, "d"},
                                                                      {400, "cd"},
                                                                      {100, "c"},
                                                                      {90, "xc"},
                                                                      {50, "l"},
                                                                      {40, "xl"},
                                                                      {10, "x"},
                                                                      {9, "ix"},
                                                                      {5, "v"},
                                                                      {4, "iv"},
                                                                      {1, "i"}}};
    if (number > most_roman) return fmt::format("{}", number);
    std::string result;
    for (const auto& [value, sign] : signs)
        for (; number >= value; number -= value) result += sign;
    return result;
}

// a to z, then aa to zz, as Word goes on.
std::string letters(int number) {
    const int times = (number - 1) / 26 + 1;
    if (times > most_repeated) return fmt::format("{}", number);
    return std::string(static_cast<std::size_t>(times), static_cast<char>('a' + (number - 1) % 26));
}

// The Chicago Manual of Style's order of signs, each of them doubled, then tripled.
std::string chicago(int number) {
    constexpr std::array<std::string_view, 4> signs{"*", "†", "‡", "§"};
    const int times = (number - 1) / 4 + 1;
    if (times > most_repeated) return fmt::format("{}", number);
    std::string result;
    for (int i = 0; i < times; ++i) result += signs[static_cast<std::size_t>((number - 1) % 4)];
    return result;
}

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

}  // namespace

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    return is_number && number >= -highest && number <= highest ? std::optional(number) : std::nullopt;
}

std::string printed_number(int number, std::string_view format) {
    if (format == "none" || format == "bullet") return {};
    if (number < 1) return fmt::format("{}", number);
    if (format == "lowerRoman") return roman(number);
    if (format == "upperRoman") return upper(roman(number));
    if (format == "lowerLetter") return letters(number);
    if (format == "upperLetter") return upper(letters(number));
    if (format == "chicago") return chicago(number);
    if (format == "decimalZero") return fmt::format("{:02}", number);
    if (format == "numberInDash") return fmt::format("- {} -", number);
    return fmt::format("{}", number);
}

}  // namespace voetnoot::docx::reader
