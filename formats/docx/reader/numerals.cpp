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

// Digits of another script, or of another width, for those of ASCII.
std::string with_digits(int number, char32_t zero) {
    std::string result;
    for (const char c : fmt::format("{}", number))
        append_code_point(result, zero + static_cast<char32_t>(c - '0'));
    return result;
}

// Signs that stand for whole numbers; behind the last of them Word goes on in digits.
std::string enclosed(int number, char32_t first, int last) {
    if (number > last) return fmt::format("{}", number);
    std::string result;
    append_code_point(result, first + static_cast<char32_t>(number - 1));
    return result;
}

struct Alphabet {
    std::string_view format;
    std::u32string_view signs;
};
// Each sign is a number; behind the last, nobody knows how Word goes on.
constexpr std::array<Alphabet, 11> alphabets{
    {{"ideographTraditional", U"甲乙丙丁戊己庚辛壬癸"},
     {"ideographZodiac", U"子丑寅卯辰巳午未申酉戌亥"},
     {"ideographEnclosedCircle", U"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"},
     {"aiueo", U"ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"},
     {"aiueoFullWidth",
      U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"},
     {"irohaFullWidth",
      U"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"},
     {"ganada", U"가나다라마바사아자차카타파하"},
     {"chosung", U"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"},
     {"arabicAlpha", U"أبتثجحخدذرزسشصضطظعغفقكلمنهوي"},
     {"arabicAbjad", U"أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"},
     {"hebrew2", U"אבגדהוזחטיכלמנסעפצקרשת"}}};

std::optional<std::string> in_alphabet(int number, const Alphabet& alphabet) {
    if (static_cast<std::size_t>(number) > alphabet.signs.size()) return std::nullopt;
    std::string result;
    append_code_point(result, alphabet.signs[static_cast<std::size_t>(number - 1)]);
    return result;
}

constexpr std::u32string_view ideographs = U"〇一二三四五六七八九十";

// 一〇: digit by digit.
std::string ideographic_digits(int number) {
    std::string result;
    for (const char c : fmt::format("{}", number))
        append_code_point(result, ideographs[static_cast<std::size_t>(c - '0')]);
    return result;
}

// 二十一, up to 99: what comes then differs from format to format.
std::optional<std::string> counted(int number) {
    if (number > 99) return std::nullopt;
    std::string result;
    if (number >= 20) append_code_point(result, ideographs[static_cast<std::size_t>(number / 10)]);
    if (number >= 10) append_code_point(result, ideographs[10]);
    if (number % 10 != 0) append_code_point(result, ideographs[static_cast<std::size_t>(number % 10)]);
    return result;
}

// "001, 002, 003, ...": as many digits as its first number has.
std::optional<std::string> spelled_out(int number, std::string_view format) {
    const std::string_view first = format.substr(0, format.find(','));
    const bool digits = first.size() > 1 && first.size() < 10 && first.back() == '1' &&
                        first.find_first_not_of('0') == first.size() - 1;
    return digits ? std::optional(fmt::format("{:0{}}", number, first.size())) : std::nullopt;
}

// The Russian alphabet without the letters that no list has: ё, й, ъ, ы, ь.
std::string russian(int number, bool capitals) {
    constexpr std::u32string_view alphabet = U"абвгдежзиклмнопрстуфхцчшщэюя";
    const auto size = static_cast<int>(alphabet.size());
    const int times = (number - 1) / size + 1;
    if (times > most_repeated) return fmt::format("{}", number);
    const char32_t letter = alphabet[static_cast<std::size_t>((number - 1) % size)];
    std::string result;
    for (int i = 0; i < times; ++i) append_code_point(result, letter - (capitals ? 0x20 : 0));
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
    return number_as(number, format).value_or(fmt::format("{}", number));
}

std::optional<std::string> number_as(int number, std::string_view format) {
    if (format == "none" || format == "bullet") return std::string();
    if (number < 1) return fmt::format("{}", number);
    if (format == "lowerRoman") return roman(number);
    if (format == "upperRoman") return upper(roman(number));
    if (format == "lowerLetter") return letters(number);
    if (format == "upperLetter") return upper(letters(number));
    if (format == "chicago") return chicago(number);
    if (format == "decimalZero") return fmt::format("{:02}", number);
    if (format == "hex") return fmt::format("{:X}", number);
    if (format == "russianLower") return russian(number, false);
    if (format == "russianUpper") return russian(number, true);
    if (format == "decimalFullWidth" || format == "decimalFullWidth2")
        return with_digits(number, U'\uFF10');
    if (format == "hindiNumbers") return with_digits(number, U'\u0966');
    if (format == "thaiNumbers") return with_digits(number, U'\u0E50');
    if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese")
        return enclosed(number, U'\u2460', 20);
    if (format == "decimalEnclosedParen") return enclosed(number, U'\u2474', 20);
    if (format == "decimalEnclosedFullstop") return enclosed(number, U'\u2488', 20);
    if (format == "numberInDash") return fmt::format("- {} -", number);
    if (format == "ideographDigital") return ideographic_digits(number);
    if (format == "chineseCounting" || format == "chineseCountingThousand" ||
        format == "japaneseCounting" || format == "taiwaneseCounting" ||
        format == "taiwaneseCountingThousand")
        return counted(number);
    for (const Alphabet& alphabet : alphabets)
        if (alphabet.format == format) return in_alphabet(number, alphabet);
    if (format == "decimal" || format == "decimalHalfWidth") return fmt::format("{}", number);
    return spelled_out(number, format);
}

}  // namespace voetnoot::docx::reader
