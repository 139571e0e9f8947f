#include "formats/pdfa/recount/builtin_encoding.hpp"

#include "formats/pdfa/recount/lexer.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::recount {

namespace {

constexpr char32_t none = 0;  // a code without a glyph

// ISO 32000-1, annex D.

constexpr std::u32string_view symbol_low =
    U" !∀#∃%&∋()∗+,−./"
    U"0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203Eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
constexpr std::u32string_view symbol_high =
    U"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uF8FF〉∫⌠⎮⌡⎞⎟⎠⎤⎥"
    U"⎦⎫⎬⎭";
static_assert(symbol_low.size() == 0x7F - 0x20);

constexpr std::array<std::pair<unsigned char, char32_t>, 54> standard_high{{
    {0xA1, 0xA1},   {0xA2, 0xA2},   {0xA3, 0xA3},   {0xA4, 0x2044}, {0xA5, 0xA5},   {0xA6, 0x192},
    {0xA7, 0xA7},   {0xA8, 0xA4},   {0xA9, 0x27},   {0xAA, 0x201C}, {0xAB, 0xAB},   {0xAC, 0x2039},
    {0xAD, 0x203A}, {0xAE, 0xFB01}, {0xAF, 0xFB02}, {0xB1, 0x2013}, {0xB2, 0x2020}, {0xB3, 0x2021},
    {0xB4, 0xB7},   {0xB6, 0xB6},   {0xB7, 0x2022}, {0xB8, 0x201A}, {0xB9, 0x201E}, {0xBA, 0x201D},
    {0xBB, 0xBB},   {0xBC, 0x2026}, {0xBD, 0x2030}, {0xBF, 0xBF},   {0xC1, 0x60},   {0xC2, 0xB4},
    {0xC3, 0x2C6},  {0xC4, 0x2DC},  {0xC5, 0xAF},   {0xC6, 0x2D8},  {0xC7, 0x2D9},  {0xC8, 0xA8},
    {0xCA, 0x2DA},  {0xCB, 0xB8},   {0xCD, 0x2DD},  {0xCE, 0x2DB},  {0xCF, 0x2C7},  {0xD0, 0x2014},
    {0xE1, 0xC6},   {0xE3, 0xAA},   {0xE8, 0x141},  {0xE9, 0xD8},   {0xEA, 0x152},  {0xEB, 0xBA},
    {0xF1, 0xE6},   {0xF5, 0x131},  {0xF8, 0x142},  {0xF9, 0xF8},   {0xFA, 0x153},  {0xFB, 0xDF},
}};

// Most of its signs stand in the order of U+2701 and U+2761.
constexpr std::array<std::pair<unsigned char, char32_t>, 18> dingbats{{
    {0x20, ' '},
    {0x25, 0x260E},
    {0x2A, 0x261B},
    {0x2B, 0x261E},
    {0x48, 0x2605},
    {0x6C, 0x25CF},
    {0x6E, 0x25A0},
    {0x73, 0x25B2},
    {0x74, 0x25BC},
    {0x75, 0x25C6},
    {0x77, 0x25D7},
    {0xA8, 0x2663},
    {0xA9, 0x2666},
    {0xAA, 0x2665},
    {0xAB, 0x2660},
    {0xD5, 0x2192},
    {0xD6, 0x2194},
    {0xD7, 0x2195},
}};

char32_t dingbat(unsigned char code) {
    for (const auto& [at, character] : dingbats)
        if (at == code) return character;
    if (code > 0x20 && code < 0x7F) return 0x2700u + (code - 0x20u);
    if (code >= 0xA1 && code <= 0xA7) return 0x2761u + (code - 0xA1u);
    if (code >= 0xAC && code <= 0xB5) return 0x2460u + (code - 0xACu);
    if (code >= 0xB6 && code <= 0xD4) return 0x2776u + (code - 0xB6u);
    if (code >= 0xD8 && code <= 0xFE && code != 0xF0) return 0x2798u + (code - 0xD8u);
    return none;
}

char32_t symbol(unsigned char code) {
    if (code >= 0x20 && code - 0x20u < symbol_low.size()) return symbol_low[code - 0x20u];
    if (code >= 0xA0 && code - 0xA0u < symbol_high.size()) return symbol_high[code - 0xA0u];
    return none;
}

char32_t standard(unsigned char code) {
    for (const auto& [at, character] : standard_high)
        if (at == code) return character;
    return none;
}

}  // namespace

std::string text_of_builtin_code(unsigned char code, std::string_view font) {
    const char32_t character = font == "Symbol"         ? symbol(code)
                               : font == "ZapfDingbats" ? dingbat(code)
                                                        : standard(code);
    std::string text;
    if (character != none) append_code_point(text, character);
    return text;
}

std::map<std::uint32_t, std::string> encoding_of_type1(std::string_view program) {
    constexpr std::size_t longest = 65'536;  // of the clear text
    std::map<std::uint32_t, std::string> names;
    program = program.substr(0, std::min(program.find("eexec"), longest));
    const std::size_t begin = program.find("/Encoding");
    if (begin == std::string_view::npos) return names;
    Lexer lexer(program.substr(begin));
    std::span<const Operand> operands;
    std::string_view op;
    while (lexer.next(operands, op)) {
        if (op == "def" || op == "readonly") break;
        if (op != "put" || operands.size() < 2) continue;
        const Operand& code = operands[operands.size() - 2];
        const Operand& name = operands.back();
        if (code.kind == Operand::Kind::number && code.number >= 0 && code.number < 256 &&
            name.kind == Operand::Kind::name)
            names[static_cast<std::uint32_t>(code.number)] = name.bytes;
    }
    return names;
}

}  // namespace voetnoot::pdfa::recount
