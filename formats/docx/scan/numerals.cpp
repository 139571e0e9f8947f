#include "formats/docx/scan/numerals.hpp"

#include "pipeline/text/ascii.hpp"

#include <array>
#include <cctype>
#include <cstdlib>

namespace voetnoot::docx::scan {

namespace {

// Digit by digit: the signs for one, five and ten of its place.
std::string roman(long number) {
    constexpr std::array<std::string_view, 4> places{"IVX", "XLC", "CDM", "M  "};
    constexpr std::array<std::string_view, 10> patterns{"",  "0",  "00",  "000",  "01",
                                                        "1", "10", "100", "1000", "02"};
    std::string result;
    for (std::size_t place = 0; number > 0; number /= 10, ++place) {
        std::string digit;
        for (const char which : patterns[static_cast<std::size_t>(number % 10)])
            digit += places[place][static_cast<std::size_t>(which - '0')];
        result.insert(0, digit);
    }
    return result;
}

std::string small(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

std::string repeated(std::string_view sign, long times) {
    std::string result;
    while (times-- > 0) result += sign;
    return result;
}

}  // namespace

std::optional<long> number_of(std::string_view text) {
    constexpr long highest = 32767;
    const std::string digits(text);
    char* end = nullptr;
    const long number = std::strtol(digits.c_str(), &end, 10);
    const bool begins = !digits.empty() && (digits.front() == '-' || is_digit(digits.front()));
    const bool is_number = begins && *end == '\0';
    return is_number && number >= -highest && number <= highest ? std::optional(number) : std::nullopt;
}

std::optional<std::string> numeral(long number, std::string_view format) {
    constexpr long letters = 26;
    constexpr std::array<std::string_view, 4> chicago{"*", "\u2020", "\u2021", "\u00A7"};
    if (format == "none") return std::string();
    if (format == "decimal") return std::to_string(number);
    if (number < 1) return std::nullopt;
    if (format == "decimalZero") return (number < 10 ? "0" : "") + std::to_string(number);
    if (format == "numberInDash") return "- " + std::to_string(number) + " -";
    if ((format == "upperRoman" || format == "lowerRoman") && number < 4000)
        return format == "upperRoman" ? roman(number) : small(roman(number));
    if ((format == "upperLetter" || format == "lowerLetter") && number <= letters * letters) {
        const char first = format == "upperLetter" ? 'A' : 'a';
        const char letter = static_cast<char>(first + (number - 1) % letters);
        return repeated({&letter, 1}, 1 + (number - 1) / letters);
    }
    if (format == "chicago" && number <= 40)
        return repeated(chicago[static_cast<std::size_t>((number - 1) % 4)], 1 + (number - 1) / 4);
    return std::nullopt;
}

}  // namespace voetnoot::docx::scan
