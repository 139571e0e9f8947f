#include "formats/docx/scan/numerals.hpp"

#include "pipeline/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <vector>

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

// The sign of each digit, three bytes of UTF-8 that follow one another, from that of zero on.
std::string in_digits(long number, std::string_view zero) {
    std::string result;
    for (const char digit : std::to_string(number)) {
        std::string sign(zero);
        const int last = static_cast<unsigned char>(zero.back()) + (digit - '0');
        sign.back() = static_cast<char>(last);
        result += sign;
    }
    return result;
}

struct Series {
    std::string_view format;
    std::string_view signs;  // with a space between two
    bool repeats = false;    // doubled behind the last, then tripled
};
constexpr std::string_view circled = "① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳";
constexpr std::array<Series, 17> all_series{{
    {"ideographTraditional", "甲 乙 丙 丁 戊 己 庚 辛 壬 癸"},
    {"ideographZodiac", "子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥"},
    {"ideographEnclosedCircle", "㊀ ㊁ ㊂ ㊃ ㊄ ㊅ ㊆ ㊇ ㊈ ㊉"},
    {"aiueo",
     "ｱ ｲ ｳ ｴ ｵ ｶ ｷ ｸ ｹ ｺ ｻ ｼ ｽ ｾ ｿ ﾀ ﾁ ﾂ ﾃ ﾄ ﾅ ﾆ ﾇ ﾈ ﾉ ﾊ ﾋ ﾌ ﾍ ﾎ ﾏ ﾐ ﾑ ﾒ ﾓ ﾔ ﾕ ﾖ ﾗ ﾘ ﾙ ﾚ ﾛ ﾜ ｦ ﾝ"},
    {"aiueoFullWidth",
     "ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ヌ ネ ノ ハ ヒ フ ヘ ホ マ ミ "
     "ム メ モ ヤ ユ ヨ ラ リ ル レ ロ ワ ヲ ン"},
    {"irohaFullWidth",
     "イ ロ ハ ニ ホ ヘ ト チ リ ヌ ル ヲ ワ カ ヨ タ レ ソ ツ ネ ナ ラ ム ウ ヰ ノ オ ク ヤ マ ケ フ "
     "コ エ テ ア サ キ ユ メ ミ シ ヱ ヒ モ セ ス"},
    {"ganada", "가 나 다 라 마 바 사 아 자 차 카 타 파 하"},
    {"chosung", "ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅅ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ"},
    {"arabicAlpha", "أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي"},
    {"arabicAbjad", "أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ"},
    {"hebrew2", "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת"},
    {"decimalEnclosedCircle", circled},
    {"decimalEnclosedCircleChinese", circled},
    {"decimalEnclosedParen", "⑴ ⑵ ⑶ ⑷ ⑸ ⑹ ⑺ ⑻ ⑼ ⑽ ⑾ ⑿ ⒀ ⒁ ⒂ ⒃ ⒄ ⒅ ⒆ ⒇"},
    {"decimalEnclosedFullstop", "⒈ ⒉ ⒊ ⒋ ⒌ ⒍ ⒎ ⒏ ⒐ ⒑ ⒒ ⒓ ⒔ ⒕ ⒖ ⒗ ⒘ ⒙ ⒚ ⒛"},
    {"russianLower", "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я", true},
    {"russianUpper", "А Б В Г Д Е Ж З И К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Э Ю Я", true},
}};

constexpr std::array<std::string_view, 11> han{"〇", "一", "二", "三", "四", "五",
                                               "六", "七", "八", "九", "十"};

std::string hexadecimal(long number) {
    std::string result;
    for (; number > 0; number /= 16)
        result.insert(result.begin(), "0123456789ABCDEF"[static_cast<std::size_t>(number % 16)]);
    return result;
}

std::string han_digits(long number) {
    std::string result;
    for (const char digit : std::to_string(number)) result += han[static_cast<std::size_t>(digit - '0')];
    return result;
}

std::optional<std::string> han_number(long number) {
    if (number >= 100) return std::nullopt;
    const auto tens = static_cast<std::size_t>(number / 10);
    const auto ones = static_cast<std::size_t>(number % 10);
    std::string result(tens > 1 ? han[tens] : "");
    if (tens > 0) result += han[10];
    if (ones > 0) result += han[ones];
    return result;
}

// "0001, 0002, ...": the first number tells how many digits each has.
std::optional<std::string> padded(long number, std::string_view format) {
    const std::size_t width = std::min(format.find(','), format.size());
    if (width < 2 || width > 9 || format.substr(0, width) != std::string(width - 1, '0') + '1')
        return std::nullopt;
    std::string digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

std::optional<std::string> in_series(long number, const Series& series) {
    std::vector<std::string_view> signs;
    for (std::size_t i = 0; i < series.signs.size();) {
        const std::size_t end = std::min(series.signs.find(' ', i), series.signs.size());
        signs.push_back(series.signs.substr(i, end - i));
        i = end + 1;
    }
    const auto size = static_cast<long>(signs.size());
    if (number <= size || (series.repeats && number <= 10 * size))
        return repeated(signs[static_cast<std::size_t>((number - 1) % size)], 1 + (number - 1) / size);
    return std::nullopt;
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
    if (format == "decimalHalfWidth") return std::to_string(number);
    if (format == "decimalFullWidth" || format == "decimalFullWidth2") return in_digits(number, "０");
    if (format == "hindiNumbers") return in_digits(number, "०");
    if (format == "thaiNumbers") return in_digits(number, "๐");
    for (const Series& series : all_series)
        if (series.format == format) return in_series(number, series);
    if (format == "ideographDigital") return han_digits(number);
    if (format == "chineseCounting" || format == "chineseCountingThousand" ||
        format == "japaneseCounting" || format == "taiwaneseCounting" ||
        format == "taiwaneseCountingThousand")
        return han_number(number);
    if (format == "hex") return hexadecimal(number);
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
    return padded(number, format);
}

}  // namespace voetnoot::docx::scan
