#include "formats/docx/reader/symbols.hpp"

#include "formats/docx/reader/dingbats.hpp"
#include "pipeline/text/text.hpp"

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

char32_t of_symbol(unsigned code) {
    if (code == 0x20) return U' ';
    if (code >= 0x21 && code < 0x21 + symbol_low.size()) return symbol_low[code - 0x21];
    if (code >= 0xA0 && code < 0xA0 + symbol_high.size()) return symbol_high[code - 0xA0];
    return 0;
}

char32_t sign_of(const Signs& signs, unsigned code) {
    return code < first_sign || code - first_sign >= signs.size() ? U'\0' : signs[code - first_sign];
}

const Signs* signs_of(std::string_view family) {
    if (family == "wingdings") return &wingdings;
    if (family == "wingdings 2") return &wingdings_2;
    if (family == "wingdings 3") return &wingdings_3;
    if (family == "webdings") return &webdings;
    return nullptr;
}

unsigned without_offset(char32_t code) {
    return static_cast<unsigned>(code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code);
}

}  // namespace

std::string symbol(std::string_view font, std::string_view hexadecimal) {
    unsigned code = 0;
    const auto [end, error] =
        std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), code, 16);
    if (error != std::errc{} || end != hexadecimal.data() + hexadecimal.size() || code > 0xFFFF)
        return {};
    if (is_symbol_font(font)) return symbol(font, static_cast<char32_t>(code));
    std::string result;  // of a font that is no symbol font
    if (code < 0xD800 && code >= 0x20) append_code_point(result, static_cast<char32_t>(code));
    return result;
}

bool is_symbol_font(std::string_view font) {
    const std::string family = lower_case(font);
    return family == "symbol" || signs_of(family) != nullptr;
}

std::string symbol(std::string_view font, char32_t code) {
    const std::string family = lower_case(font);
    const Signs* signs = signs_of(family);
    char32_t character = 0;
    if (signs != nullptr) character = sign_of(*signs, without_offset(code));
    else if (family == "symbol") character = of_symbol(without_offset(code));
    std::string result;
    if (character != 0) append_code_point(result, character);
    return result;
}

}  // namespace voetnoot::docx::reader
