#include "formats/docx/reader/symbols.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace voetnoot::docx::reader {

namespace {

// Adobe's Symbol encoding, as mapped by Unicode (VENDORS/ADOBE/symbol.txt), from 0x21 on; 0: none.
constexpr std::array<char16_t, 94> symbol_low{
    u'!', 0x2200, u'#', 0x2203, u'%', u'&',   0x220B, u'(',   u')', 0x2217, u'+', u',',   0x2212, u'.',
    u'/', u'0',   u'1', u'2',   u'3', u'4',   u'5',   u'6',   u'7', u'8',   u'9', u':',   u';',   u'<',
    u'=', u'>',   u'?', 0x2245, u'Α', u'Β',   u'Χ',   u'Δ',   u'Ε', u'Φ',   u'Γ', u'Η',   u'Ι',   0x03D1,
    u'Κ', u'Λ',   u'Μ', u'Ν',   u'Ο', u'Π',   u'Θ',   u'Ρ',   u'Σ', u'Τ',   u'Υ', 0x03C2, u'Ω',   u'Ξ',
    u'Ψ', u'Ζ',   u'[', 0x2234, u']', 0x22A5, u'_',   0x203E, u'α', u'β',   u'χ', u'δ',   u'ε',   u'φ',
    u'γ', u'η',   u'ι', 0x03D5, u'κ', u'λ',   0x00B5, u'ν',   u'ο', u'π',   u'θ', u'ρ',   u'σ',   u'τ',
    u'υ', 0x03D6, u'ω', u'ξ',   u'ψ', u'ζ',   u'{',   u'|',   u'}', 0x223C};
constexpr std::array<char16_t, 95> symbol_high{
    // from 0xA0 on
    0x20AC, 0x03D2, 0x2032, 0x2264, 0x2044, 0x221E, 0x0192, 0x2663, 0x2666, 0x2665, 0x2660,
    0x2194, 0x2190, 0x2191, 0x2192, 0x2193, 0x00B0, 0x00B1, 0x2033, 0x2265, 0x00D7, 0x221D,
    0x2202, 0x2022, 0x00F7, 0x2260, 0x2261, 0x2248, 0x2026, 0,      0,      0x21B5, 0x2135,
    0x2111, 0x211C, 0x2118, 0x2297, 0x2295, 0x2205, 0x2229, 0x222A, 0x2283, 0x2287, 0x2284,
    0x2282, 0x2286, 0x2208, 0x2209, 0x2220, 0x2207, 0x00AE, 0x00A9, 0x2122, 0x220F, 0x221A,
    0x22C5, 0x00AC, 0x2227, 0x2228, 0x21D4, 0x21D0, 0x21D1, 0x21D2, 0x21D3, 0x25CA, 0x2329,
    0x00AE, 0x00A9, 0x2122, 0x2211, 0,      0,      0,      0,      0,      0,      0,
    0,      0,      0,      0,      0x232A, 0x222B, 0x2320, 0,      0x2321};

struct Sign {
    unsigned code;
    char16_t character;
};
// The signs of Microsoft's Wingdings that letters use.
constexpr std::array<Sign, 26> wingdings{
    {{0x22, 0x2702}, {0x28, 0x260E}, {0x2A, 0x2709}, {0x36, 0x231B}, {0x46, 0x261E}, {0x4A, 0x263A},
     {0x4C, 0x2639}, {0x6C, 0x25CF}, {0x6E, 0x25A0}, {0x6F, 0x25A1}, {0x71, 0x2751}, {0x72, 0x2752},
     {0x75, 0x25C6}, {0x76, 0x2756}, {0x9F, 0x2022}, {0xA1, 0x25CB}, {0xA7, 0x25AA}, {0xA8, 0x25FB},
     {0xD8, 0x27A2}, {0xDF, 0x2190}, {0xE0, 0x2192}, {0xE8, 0x2794}, {0xF0, 0x21E8}, {0xFB, 0x2717},
     {0xFC, 0x2713}, {0xFE, 0x2611}}};

char32_t of_symbol(unsigned code) {
    if (code == 0x20) return U' ';
    if (code >= 0x21 && code < 0x21 + symbol_low.size()) return symbol_low[code - 0x21];
    if (code >= 0xA0 && code < 0xA0 + symbol_high.size()) return symbol_high[code - 0xA0];
    return 0;
}

char32_t of_wingdings(unsigned code) {
    const auto sign = std::find_if(wingdings.begin(), wingdings.end(),
                                   [code](const Sign& candidate) { return candidate.code == code; });
    return sign == wingdings.end() ? U'\0' : sign->character;
}

}  // namespace

std::string symbol(std::string_view font, std::string_view hexadecimal) {
    unsigned code = 0;
    const auto [end, error] =
        std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), code, 16);
    if (error != std::errc{} || end != hexadecimal.data() + hexadecimal.size() || code > 0xFFFF)
        return {};
    const std::string family = lower_case(font);
    const unsigned plain = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
    char32_t character = 0;
    if (family == "symbol") character = of_symbol(plain);
    else if (family == "wingdings") character = of_wingdings(plain);
    else if (code < 0xD800 && code >= 0x20) character = code;  // of a font that is no symbol font
    std::string result;
    if (character != 0) append_code_point(result, character);
    return result;
}

}  // namespace voetnoot::docx::reader
