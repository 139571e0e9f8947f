#include "formats/pdfa/recount/encoding.hpp"

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
constexpr std::array glyph_names{
    GlyphName{"AE", 0xC6}, GlyphName{"Aacute", 0xC1}, GlyphName{"Acircumflex", 0xC2},
    GlyphName{"Adieresis", 0xC4}, GlyphName{"Agrave", 0xC0}, GlyphName{"Aring", 0xC5},
    GlyphName{"Atilde", 0xC3}, GlyphName{"Ccedilla", 0xC7}, GlyphName{"Eacute", 0xC9},
    GlyphName{"Ecircumflex", 0xCA}, GlyphName{"Edieresis", 0xCB}, GlyphName{"Egrave", 0xC8},
    GlyphName{"Eth", 0xD0}, GlyphName{"Euro", 0x20AC}, GlyphName{"Iacute", 0xCD},
    GlyphName{"Icircumflex", 0xCE}, GlyphName{"Idieresis", 0xCF}, GlyphName{"Igrave", 0xCC},
    GlyphName{"Ntilde", 0xD1}, GlyphName{"OE", 0x152}, GlyphName{"Oacute", 0xD3},
    GlyphName{"Ocircumflex", 0xD4}, GlyphName{"Odieresis", 0xD6}, GlyphName{"Ograve", 0xD2},
    GlyphName{"Oslash", 0xD8}, GlyphName{"Otilde", 0xD5}, GlyphName{"Scaron", 0x160},
    GlyphName{"Thorn", 0xDE}, GlyphName{"Uacute", 0xDA}, GlyphName{"Ucircumflex", 0xDB},
    GlyphName{"Udieresis", 0xDC}, GlyphName{"Ugrave", 0xD9}, GlyphName{"Yacute", 0xDD},
    GlyphName{"Ydieresis", 0x178}, GlyphName{"Zcaron", 0x17D}, GlyphName{"aacute", 0xE1},
    GlyphName{"acircumflex", 0xE2}, GlyphName{"acute", 0xB4}, GlyphName{"adieresis", 0xE4},
    GlyphName{"ae", 0xE6}, GlyphName{"agrave", 0xE0}, GlyphName{"ampersand", '&'},
    GlyphName{"aring", 0xE5}, GlyphName{"asciicircum", '^'}, GlyphName{"asciitilde", '~'},
    GlyphName{"asterisk", '*'}, GlyphName{"at", '@'}, GlyphName{"atilde", 0xE3},
    GlyphName{"backslash", '\\'}, GlyphName{"bar", '|'}, GlyphName{"braceleft", '{'},
    GlyphName{"braceright", '}'}, GlyphName{"bracketleft", '['}, GlyphName{"bracketright", ']'},
    GlyphName{"brokenbar", 0xA6}, GlyphName{"bullet", 0x2022}, GlyphName{"ccedilla", 0xE7},
    GlyphName{"cedilla", 0xB8}, GlyphName{"cent", 0xA2}, GlyphName{"circumflex", 0x2C6},
    GlyphName{"colon", ':'}, GlyphName{"comma", ','}, GlyphName{"copyright", 0xA9},
    GlyphName{"currency", 0xA4}, GlyphName{"dagger", 0x2020}, GlyphName{"daggerdbl", 0x2021},
    GlyphName{"degree", 0xB0}, GlyphName{"dieresis", 0xA8}, GlyphName{"divide", 0xF7},
    GlyphName{"dollar", '$'}, GlyphName{"dotlessi", 0x131}, GlyphName{"eacute", 0xE9},
    GlyphName{"ecircumflex", 0xEA}, GlyphName{"edieresis", 0xEB}, GlyphName{"egrave", 0xE8},
    GlyphName{"eight", '8'}, GlyphName{"ellipsis", 0x2026}, GlyphName{"emdash", 0x2014},
    GlyphName{"endash", 0x2013}, GlyphName{"equal", '='}, GlyphName{"eth", 0xF0},
    GlyphName{"exclam", '!'}, GlyphName{"exclamdown", 0xA1}, GlyphName{"ff", 0xFB00},
    GlyphName{"ffi", 0xFB03}, GlyphName{"ffl", 0xFB04}, GlyphName{"fi", 0xFB01},
    GlyphName{"five", '5'}, GlyphName{"fl", 0xFB02}, GlyphName{"florin", 0x192},
    GlyphName{"four", '4'}, GlyphName{"fraction", 0x2044}, GlyphName{"germandbls", 0xDF},
    GlyphName{"grave", '`'}, GlyphName{"greater", '>'}, GlyphName{"guillemotleft", 0xAB},
    GlyphName{"guillemotright", 0xBB}, GlyphName{"guilsinglleft", 0x2039},
    GlyphName{"guilsinglright", 0x203A}, GlyphName{"hyphen", '-'}, GlyphName{"iacute", 0xED},
    GlyphName{"icircumflex", 0xEE}, GlyphName{"idieresis", 0xEF}, GlyphName{"igrave", 0xEC},
    GlyphName{"less", '<'}, GlyphName{"logicalnot", 0xAC}, GlyphName{"macron", 0xAF},
    GlyphName{"minus", 0x2212}, GlyphName{"mu", 0xB5}, GlyphName{"multiply", 0xD7},
    GlyphName{"nbspace", 0xA0}, GlyphName{"nine", '9'}, GlyphName{"ntilde", 0xF1},
    GlyphName{"numbersign", '#'}, GlyphName{"oacute", 0xF3}, GlyphName{"ocircumflex", 0xF4},
    GlyphName{"odieresis", 0xF6}, GlyphName{"oe", 0x153}, GlyphName{"ograve", 0xF2},
    GlyphName{"one", '1'}, GlyphName{"onehalf", 0xBD}, GlyphName{"onequarter", 0xBC},
    GlyphName{"onesuperior", 0xB9}, GlyphName{"ordfeminine", 0xAA}, GlyphName{"ordmasculine", 0xBA},
    GlyphName{"oslash", 0xF8}, GlyphName{"otilde", 0xF5}, GlyphName{"paragraph", 0xB6},
    GlyphName{"parenleft", '('}, GlyphName{"parenright", ')'}, GlyphName{"percent", '%'},
    GlyphName{"period", '.'}, GlyphName{"periodcentered", 0xB7}, GlyphName{"perthousand", 0x2030},
    GlyphName{"plus", '+'}, GlyphName{"plusminus", 0xB1}, GlyphName{"question", '?'},
    GlyphName{"questiondown", 0xBF}, GlyphName{"quotedbl", '"'}, GlyphName{"quotedblbase", 0x201E},
    GlyphName{"quotedblleft", 0x201C}, GlyphName{"quotedblright", 0x201D}, GlyphName{"quoteleft", 0x2018},
    GlyphName{"quoteright", 0x2019}, GlyphName{"quotesinglbase", 0x201A}, GlyphName{"quotesingle", '\''},
    GlyphName{"registered", 0xAE}, GlyphName{"scaron", 0x161}, GlyphName{"section", 0xA7},
    GlyphName{"semicolon", ';'}, GlyphName{"seven", '7'}, GlyphName{"sfthyphen", 0xAD},
    GlyphName{"six", '6'}, GlyphName{"slash", '/'}, GlyphName{"space", ' '},
    GlyphName{"sterling", 0xA3}, GlyphName{"thorn", 0xFE}, GlyphName{"three", '3'},
    GlyphName{"threequarters", 0xBE}, GlyphName{"threesuperior", 0xB3}, GlyphName{"tilde", 0x2DC},
    GlyphName{"trademark", 0x2122}, GlyphName{"two", '2'}, GlyphName{"twosuperior", 0xB2},
    GlyphName{"uacute", 0xFA}, GlyphName{"ucircumflex", 0xFB}, GlyphName{"udieresis", 0xFC},
    GlyphName{"ugrave", 0xF9}, GlyphName{"underscore", '_'}, GlyphName{"yacute", 0xFD},
    GlyphName{"ydieresis", 0xFF}, GlyphName{"yen", 0xA5}, GlyphName{"zcaron", 0x17E},
    GlyphName{"zero", '0'},
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

}  // namespace

std::string text_of_code(unsigned char code, std::string_view encoding) {
    const std::string byte(1, static_cast<char>(code));
    if (encoding == "MacRomanEncoding")
        return code < 0x20 ? std::string() : QUtil::mac_roman_to_utf8(byte);
    if (encoding == "WinAnsiEncoding")
        return code < 0x20 ? std::string() : QUtil::win_ansi_to_utf8(byte);
    if (encoding == "PDFDocEncoding") return QUtil::pdf_doc_to_utf8(byte);
    if (encoding == "StandardEncoding" && code == '\'') return "\u2019";
    if (encoding == "StandardEncoding" && code == '`') return "\u2018";
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
        } else if (part.size() == 1) {
            text += part;
        } else if (part.starts_with('u')) {
            text += text_of_hexadecimal_name(part);
        }
    }
    return text;
}

}  // namespace voetnoot::pdfa::recount
