#include "formats/pdfa/recount/encoding.hpp"

#include "formats/pdfa/recount/builtin_encoding.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <qpdf/QUtil.hh>

#include <algorithm>
#include <array>
#include <charconv>

namespace voetnoot::pdfa::recount {

namespace {

struct GlyphName {
    std::string_view name;
    char32_t character;
};

// clang-format off
// Sorted by name (in bytes). Letters and digits named by themselves ("A") need no row.
constexpr std::array<GlyphName, 390> glyph_names{  // clang deduces no such size
    GlyphName{"AE", 0xC6}, GlyphName{"Aacute", 0xC1}, GlyphName{"Abreve", 0x102},
    GlyphName{"Acircumflex", 0xC2}, GlyphName{"Adieresis", 0xC4}, GlyphName{"Agrave", 0xC0},
    GlyphName{"Alpha", 0x391}, GlyphName{"Amacron", 0x100}, GlyphName{"Aogonek", 0x104},
    GlyphName{"Aring", 0xC5}, GlyphName{"Atilde", 0xC3}, GlyphName{"Beta", 0x392},
    GlyphName{"Cacute", 0x106}, GlyphName{"Ccaron", 0x10C}, GlyphName{"Ccedilla", 0xC7},
    GlyphName{"Ccircumflex", 0x108}, GlyphName{"Cdotaccent", 0x10A}, GlyphName{"Chi", 0x3A7},
    GlyphName{"Dcaron", 0x10E}, GlyphName{"Dcroat", 0x110}, GlyphName{"Delta", 0x394},
    GlyphName{"Eacute", 0xC9}, GlyphName{"Ebreve", 0x114}, GlyphName{"Ecaron", 0x11A},
    GlyphName{"Ecircumflex", 0xCA}, GlyphName{"Edieresis", 0xCB}, GlyphName{"Edotaccent", 0x116},
    GlyphName{"Egrave", 0xC8}, GlyphName{"Emacron", 0x112}, GlyphName{"Eng", 0x14A},
    GlyphName{"Eogonek", 0x118}, GlyphName{"Epsilon", 0x395}, GlyphName{"Eta", 0x397},
    GlyphName{"Eth", 0xD0}, GlyphName{"Euro", 0x20AC}, GlyphName{"Gamma", 0x393},
    GlyphName{"Gbreve", 0x11E}, GlyphName{"Gcedilla", 0x122}, GlyphName{"Gcircumflex", 0x11C},
    GlyphName{"Gcommaaccent", 0x122}, GlyphName{"Gdotaccent", 0x120}, GlyphName{"H18533", 0x25A0},
    GlyphName{"H22073", 0x25A1}, GlyphName{"Hbar", 0x126}, GlyphName{"Hcircumflex", 0x124},
    GlyphName{"IJ", 0x132}, GlyphName{"Iacute", 0xCD}, GlyphName{"Ibreve", 0x12C},
    GlyphName{"Icircumflex", 0xCE}, GlyphName{"Idieresis", 0xCF}, GlyphName{"Idotaccent", 0x130},
    GlyphName{"Igrave", 0xCC}, GlyphName{"Imacron", 0x12A}, GlyphName{"Iogonek", 0x12E},
    GlyphName{"Iota", 0x399}, GlyphName{"Itilde", 0x128}, GlyphName{"Jcircumflex", 0x134},
    GlyphName{"Kappa", 0x39A}, GlyphName{"Kcedilla", 0x136}, GlyphName{"Kcommaaccent", 0x136},
    GlyphName{"Lacute", 0x139}, GlyphName{"Lambda", 0x39B}, GlyphName{"Lcaron", 0x13D},
    GlyphName{"Lcedilla", 0x13B}, GlyphName{"Lcommaaccent", 0x13B}, GlyphName{"Lslash", 0x141},
    GlyphName{"Mu", 0x39C}, GlyphName{"Nacute", 0x143}, GlyphName{"Ncaron", 0x147},
    GlyphName{"Ncedilla", 0x145}, GlyphName{"Ncommaaccent", 0x145}, GlyphName{"Ntilde", 0xD1},
    GlyphName{"Nu", 0x39D}, GlyphName{"OE", 0x152}, GlyphName{"Oacute", 0xD3},
    GlyphName{"Obreve", 0x14E}, GlyphName{"Ocircumflex", 0xD4}, GlyphName{"Odieresis", 0xD6},
    GlyphName{"Ograve", 0xD2}, GlyphName{"Ohungarumlaut", 0x150}, GlyphName{"Omacron", 0x14C},
    GlyphName{"Omega", 0x3A9}, GlyphName{"Omicron", 0x39F}, GlyphName{"Oslash", 0xD8},
    GlyphName{"Otilde", 0xD5}, GlyphName{"Phi", 0x3A6}, GlyphName{"Pi", 0x3A0},
    GlyphName{"Psi", 0x3A8}, GlyphName{"Racute", 0x154}, GlyphName{"Rcaron", 0x158},
    GlyphName{"Rcedilla", 0x156}, GlyphName{"Rcommaaccent", 0x156}, GlyphName{"Rho", 0x3A1},
    GlyphName{"Sacute", 0x15A}, GlyphName{"Scaron", 0x160}, GlyphName{"Scedilla", 0x15E},
    GlyphName{"Scircumflex", 0x15C}, GlyphName{"Scommaaccent", 0x218}, GlyphName{"Sigma", 0x3A3},
    GlyphName{"Tau", 0x3A4}, GlyphName{"Tbar", 0x166}, GlyphName{"Tcaron", 0x164},
    GlyphName{"Tcedilla", 0x162}, GlyphName{"Tcommaaccent", 0x162}, GlyphName{"Theta", 0x398},
    GlyphName{"Thorn", 0xDE}, GlyphName{"Uacute", 0xDA}, GlyphName{"Ubreve", 0x16C},
    GlyphName{"Ucircumflex", 0xDB}, GlyphName{"Udieresis", 0xDC}, GlyphName{"Ugrave", 0xD9},
    GlyphName{"Uhungarumlaut", 0x170}, GlyphName{"Umacron", 0x16A}, GlyphName{"Uogonek", 0x172},
    GlyphName{"Upsilon", 0x3A5}, GlyphName{"Uring", 0x16E}, GlyphName{"Utilde", 0x168},
    GlyphName{"Wcircumflex", 0x174}, GlyphName{"Xi", 0x39E}, GlyphName{"Yacute", 0xDD},
    GlyphName{"Ycircumflex", 0x176}, GlyphName{"Ydieresis", 0x178}, GlyphName{"Zacute", 0x179},
    GlyphName{"Zcaron", 0x17D}, GlyphName{"Zdotaccent", 0x17B}, GlyphName{"Zeta", 0x396},
    GlyphName{"aacute", 0xE1}, GlyphName{"abreve", 0x103}, GlyphName{"acircumflex", 0xE2},
    GlyphName{"acute", 0xB4}, GlyphName{"adieresis", 0xE4}, GlyphName{"ae", 0xE6},
    GlyphName{"agrave", 0xE0}, GlyphName{"alpha", 0x3B1}, GlyphName{"amacron", 0x101},
    GlyphName{"ampersand", '&'}, GlyphName{"aogonek", 0x105}, GlyphName{"approxequal", 0x2248},
    GlyphName{"aring", 0xE5}, GlyphName{"arrowdown", 0x2193}, GlyphName{"arrowleft", 0x2190},
    GlyphName{"arrowright", 0x2192}, GlyphName{"arrowup", 0x2191}, GlyphName{"asciicircum", '^'},
    GlyphName{"asciitilde", '~'}, GlyphName{"asterisk", '*'}, GlyphName{"at", '@'},
    GlyphName{"atilde", 0xE3}, GlyphName{"backslash", '\\'}, GlyphName{"bar", '|'},
    GlyphName{"beta", 0x3B2}, GlyphName{"braceleft", '{'}, GlyphName{"braceright", '}'},
    GlyphName{"bracketleft", '['}, GlyphName{"bracketright", ']'}, GlyphName{"breve", 0x2D8},
    GlyphName{"brokenbar", 0xA6}, GlyphName{"bullet", 0x2022}, GlyphName{"cacute", 0x107},
    GlyphName{"caron", 0x2C7}, GlyphName{"ccaron", 0x10D}, GlyphName{"ccedilla", 0xE7},
    GlyphName{"ccircumflex", 0x109}, GlyphName{"cdotaccent", 0x10B}, GlyphName{"cedilla", 0xB8},
    GlyphName{"cent", 0xA2}, GlyphName{"chi", 0x3C7}, GlyphName{"circumflex", 0x2C6},
    GlyphName{"colon", ':'}, GlyphName{"comma", ','}, GlyphName{"copyright", 0xA9},
    GlyphName{"currency", 0xA4}, GlyphName{"dagger", 0x2020}, GlyphName{"daggerdbl", 0x2021},
    GlyphName{"dcaron", 0x10F}, GlyphName{"dcroat", 0x111}, GlyphName{"degree", 0xB0},
    GlyphName{"delta", 0x3B4}, GlyphName{"dieresis", 0xA8}, GlyphName{"divide", 0xF7},
    GlyphName{"dollar", '$'}, GlyphName{"dotaccent", 0x2D9}, GlyphName{"dotlessi", 0x131},
    GlyphName{"eacute", 0xE9}, GlyphName{"ebreve", 0x115}, GlyphName{"ecaron", 0x11B},
    GlyphName{"ecircumflex", 0xEA}, GlyphName{"edieresis", 0xEB}, GlyphName{"edotaccent", 0x117},
    GlyphName{"egrave", 0xE8}, GlyphName{"eight", '8'}, GlyphName{"eightsuperior", 0x2078},
    GlyphName{"ellipsis", 0x2026}, GlyphName{"emacron", 0x113}, GlyphName{"emdash", 0x2014},
    GlyphName{"endash", 0x2013}, GlyphName{"eng", 0x14B}, GlyphName{"eogonek", 0x119},
    GlyphName{"epsilon", 0x3B5}, GlyphName{"equal", '='}, GlyphName{"eta", 0x3B7},
    GlyphName{"eth", 0xF0}, GlyphName{"exclam", '!'}, GlyphName{"exclamdown", 0xA1},
    GlyphName{"ff", 0xFB00}, GlyphName{"ffi", 0xFB03}, GlyphName{"ffl", 0xFB04},
    GlyphName{"fi", 0xFB01}, GlyphName{"figuredash", 0x2012}, GlyphName{"filledbox", 0x25A0},
    GlyphName{"five", '5'}, GlyphName{"fivesuperior", 0x2075}, GlyphName{"fl", 0xFB02},
    GlyphName{"florin", 0x192}, GlyphName{"four", '4'}, GlyphName{"foursuperior", 0x2074},
    GlyphName{"fraction", 0x2044}, GlyphName{"gamma", 0x3B3}, GlyphName{"gbreve", 0x11F},
    GlyphName{"gcedilla", 0x123}, GlyphName{"gcircumflex", 0x11D}, GlyphName{"gcommaaccent", 0x123},
    GlyphName{"gdotaccent", 0x121}, GlyphName{"germandbls", 0xDF}, GlyphName{"grave", '`'},
    GlyphName{"greater", '>'}, GlyphName{"greaterequal", 0x2265}, GlyphName{"guillemotleft", 0xAB},
    GlyphName{"guillemotright", 0xBB}, GlyphName{"guilsinglleft", 0x2039},
    GlyphName{"guilsinglright", 0x203A}, GlyphName{"hbar", 0x127}, GlyphName{"hcircumflex", 0x125},
    GlyphName{"hungarumlaut", 0x2DD}, GlyphName{"hyphen", '-'}, GlyphName{"hyphentwo", 0x2010},
    GlyphName{"iacute", 0xED}, GlyphName{"ibreve", 0x12D}, GlyphName{"icircumflex", 0xEE},
    GlyphName{"idieresis", 0xEF}, GlyphName{"igrave", 0xEC}, GlyphName{"ij", 0x133},
    GlyphName{"imacron", 0x12B}, GlyphName{"infinity", 0x221E}, GlyphName{"integral", 0x222B},
    GlyphName{"iogonek", 0x12F}, GlyphName{"iota", 0x3B9}, GlyphName{"itilde", 0x129},
    GlyphName{"jcircumflex", 0x135}, GlyphName{"kappa", 0x3BA}, GlyphName{"kcedilla", 0x137},
    GlyphName{"kcommaaccent", 0x137}, GlyphName{"kgreenlandic", 0x138}, GlyphName{"lacute", 0x13A},
    GlyphName{"lambda", 0x3BB}, GlyphName{"lcaron", 0x13E}, GlyphName{"lcedilla", 0x13C},
    GlyphName{"lcommaaccent", 0x13C}, GlyphName{"less", '<'}, GlyphName{"lessequal", 0x2264},
    GlyphName{"logicalnot", 0xAC}, GlyphName{"lozenge", 0x25CA}, GlyphName{"lslash", 0x142},
    GlyphName{"macron", 0xAF}, GlyphName{"minus", 0x2212}, GlyphName{"mu", 0xB5},
    GlyphName{"multiply", 0xD7}, GlyphName{"nacute", 0x144}, GlyphName{"nbspace", 0xA0},
    GlyphName{"ncaron", 0x148}, GlyphName{"ncedilla", 0x146}, GlyphName{"ncommaaccent", 0x146},
    GlyphName{"nine", '9'}, GlyphName{"ninesuperior", 0x2079}, GlyphName{"nonbreakingspace", 0xA0},
    GlyphName{"notequal", 0x2260}, GlyphName{"ntilde", 0xF1}, GlyphName{"nu", 0x3BD},
    GlyphName{"numbersign", '#'}, GlyphName{"oacute", 0xF3}, GlyphName{"obreve", 0x14F},
    GlyphName{"ocircumflex", 0xF4}, GlyphName{"odieresis", 0xF6}, GlyphName{"oe", 0x153},
    GlyphName{"ogonek", 0x2DB}, GlyphName{"ograve", 0xF2}, GlyphName{"ohungarumlaut", 0x151},
    GlyphName{"omacron", 0x14D}, GlyphName{"omega", 0x3C9}, GlyphName{"omicron", 0x3BF},
    GlyphName{"one", '1'}, GlyphName{"oneeighth", 0x215B}, GlyphName{"onehalf", 0xBD},
    GlyphName{"onequarter", 0xBC}, GlyphName{"onesuperior", 0xB9}, GlyphName{"onethird", 0x2153},
    GlyphName{"ordfeminine", 0xAA}, GlyphName{"ordmasculine", 0xBA}, GlyphName{"oslash", 0xF8},
    GlyphName{"otilde", 0xF5}, GlyphName{"paragraph", 0xB6}, GlyphName{"parenleft", '('},
    GlyphName{"parenright", ')'}, GlyphName{"partialdiff", 0x2202}, GlyphName{"percent", '%'},
    GlyphName{"period", '.'}, GlyphName{"periodcentered", 0xB7}, GlyphName{"perthousand", 0x2030},
    GlyphName{"phi", 0x3C6}, GlyphName{"pi", 0x3C0}, GlyphName{"plus", '+'},
    GlyphName{"plusminus", 0xB1}, GlyphName{"product", 0x220F}, GlyphName{"psi", 0x3C8},
    GlyphName{"question", '?'}, GlyphName{"questiondown", 0xBF}, GlyphName{"quotedbl", '"'},
    GlyphName{"quotedblbase", 0x201E}, GlyphName{"quotedblleft", 0x201C},
    GlyphName{"quotedblright", 0x201D}, GlyphName{"quoteleft", 0x2018},
    GlyphName{"quoteright", 0x2019}, GlyphName{"quotesinglbase", 0x201A},
    GlyphName{"quotesingle", '\''}, GlyphName{"racute", 0x155}, GlyphName{"radical", 0x221A},
    GlyphName{"rcaron", 0x159}, GlyphName{"rcedilla", 0x157}, GlyphName{"rcommaaccent", 0x157},
    GlyphName{"registered", 0xAE}, GlyphName{"rho", 0x3C1}, GlyphName{"ring", 0x2DA},
    GlyphName{"sacute", 0x15B}, GlyphName{"scaron", 0x161}, GlyphName{"scedilla", 0x15F},
    GlyphName{"scircumflex", 0x15D}, GlyphName{"scommaaccent", 0x219}, GlyphName{"section", 0xA7},
    GlyphName{"semicolon", ';'}, GlyphName{"seven", '7'}, GlyphName{"sevensuperior", 0x2077},
    GlyphName{"sfthyphen", 0xAD}, GlyphName{"sigma", 0x3C3}, GlyphName{"sigma1", 0x3C2},
    GlyphName{"six", '6'}, GlyphName{"sixsuperior", 0x2076}, GlyphName{"slash", '/'},
    GlyphName{"softhyphen", 0xAD}, GlyphName{"space", ' '}, GlyphName{"sterling", 0xA3},
    GlyphName{"summation", 0x2211}, GlyphName{"tau", 0x3C4}, GlyphName{"tbar", 0x167},
    GlyphName{"tcaron", 0x165}, GlyphName{"tcedilla", 0x163}, GlyphName{"tcommaaccent", 0x163},
    GlyphName{"theta", 0x3B8}, GlyphName{"thorn", 0xFE}, GlyphName{"three", '3'},
    GlyphName{"threequarters", 0xBE}, GlyphName{"threesuperior", 0xB3}, GlyphName{"tilde", 0x2DC},
    GlyphName{"trademark", 0x2122}, GlyphName{"two", '2'}, GlyphName{"twosuperior", 0xB2},
    GlyphName{"twothirds", 0x2154}, GlyphName{"uacute", 0xFA}, GlyphName{"ubreve", 0x16D},
    GlyphName{"ucircumflex", 0xFB}, GlyphName{"udieresis", 0xFC}, GlyphName{"ugrave", 0xF9},
    GlyphName{"uhungarumlaut", 0x171}, GlyphName{"umacron", 0x16B}, GlyphName{"underscore", '_'},
    GlyphName{"uogonek", 0x173}, GlyphName{"upsilon", 0x3C5}, GlyphName{"uring", 0x16F},
    GlyphName{"utilde", 0x169}, GlyphName{"wcircumflex", 0x175}, GlyphName{"xi", 0x3BE},
    GlyphName{"yacute", 0xFD}, GlyphName{"ycircumflex", 0x177}, GlyphName{"ydieresis", 0xFF},
    GlyphName{"yen", 0xA5}, GlyphName{"zacute", 0x17A}, GlyphName{"zcaron", 0x17E},
    GlyphName{"zdotaccent", 0x17C}, GlyphName{"zero", '0'}, GlyphName{"zerosuperior", 0x2070},
    GlyphName{"zeta", 0x3B6},
};
// clang-format on
static_assert(std::is_sorted(glyph_names.begin(), glyph_names.end(),
                             [](const GlyphName& a, const GlyphName& b) { return a.name < b.name; }));

// "uni" and groups of four digits, or "u" and four to six.
std::string text_of_hexadecimal_name(std::string_view name) {
    const bool groups = name.starts_with("uni");
    std::string_view digits = name.substr(groups ? 3 : 1);
    if (digits.size() < 4 || (groups && digits.size() % 4 != 0) || (!groups && digits.size() > 6))
        return {};
    std::string text;
    while (!digits.empty()) {
        const std::string_view group = digits.substr(0, groups ? 4 : digits.size());
        std::uint32_t value = 0;
        const auto parsed = std::from_chars(group.data(), group.data() + group.size(), value, 16);
        if (parsed.ptr != group.data() + group.size() || value > 0x10FFFF) return {};
        if (value >= 0xD800 && value < 0xE000) return {};
        append_code_point(text, value);
        digits.remove_prefix(group.size());
    }
    return text;
}

// Codes of Mac Roman that the encoding of PDF leaves out, or calls a second space (ISO 32000-1, 9.6.6.4
// and D.2).
std::string text_of_mac_code(unsigned char code) {
    constexpr std::array<std::pair<unsigned char, char32_t>, 15> others{{
        {0xAD, U'\u2260'},
        {0xB0, U'\u221E'},
        {0xB2, U'\u2264'},
        {0xB3, U'\u2265'},
        {0xB6, U'\u2202'},
        {0xB7, U'\u2211'},
        {0xB8, U'\u220F'},
        {0xB9, U'\u03C0'},
        {0xBA, U'\u222B'},
        {0xBD, U'\u03A9'},
        {0xC3, U'\u221A'},
        {0xC5, U'\u2248'},
        {0xC6, U'\u2206'},
        {0xCA, U'\u00A0'},
        {0xD7, U'\u25CA'},
    }};
    for (const auto& [at, character] : others) {
        if (at != code) continue;
        std::string text;
        append_code_point(text, character);
        return text;
    }
    return QUtil::mac_roman_to_utf8(std::string(1, static_cast<char>(code)));
}

}  // namespace

std::string text_of_code(unsigned char code, std::string_view encoding) {
    const std::string byte(1, static_cast<char>(code));
    if (encoding == "MacRomanEncoding") return code < 0x20 ? std::string() : text_of_mac_code(code);
    if (encoding == "WinAnsiEncoding")
        return code < 0x20 ? std::string() : QUtil::win_ansi_to_utf8(byte);
    if (encoding == "PDFDocEncoding") return QUtil::pdf_doc_to_utf8(byte);
    if (encoding == "StandardEncoding" && code == '\'') return "\u2019";
    if (encoding == "StandardEncoding" && code == '`') return "\u2018";
    if (encoding == "Symbol" || encoding == "ZapfDingbats" ||
        (encoding == "StandardEncoding" && code >= 0x80))
        return text_of_builtin_code(code, encoding);
    return code >= 0x20 && code < 0x7F ? byte : std::string();
}

std::string text_of_glyph_name(std::string_view name) {
    name = name.substr(0, name.find('.'));  // "a.sc" is an a
    std::string text;
    while (!name.empty()) {
        const std::string_view part = name.substr(0, name.find('_'));
        name.remove_prefix(std::min(name.size(), part.size() + 1));
        const auto row =
            std::lower_bound(glyph_names.begin(), glyph_names.end(), part,
                             [](const GlyphName& a, std::string_view b) { return a.name < b; });
        if (row != glyph_names.end() && row->name == part) {
            append_code_point(text, row->character);
        } else if (part.size() == 1 && is_letter(part.front())) {
            text += part;
        } else if (part.starts_with('u')) {
            text += text_of_hexadecimal_name(part);
        }
    }
    return text;
}

}  // namespace voetnoot::pdfa::recount
