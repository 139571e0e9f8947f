#include "formats/pdfa/objects/strings.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cstdint>

namespace voetnoot::pdfa::objects {

namespace {

template <class Unit>
void each_utf16_unit(std::string_view utf8, Unit unit) {
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t c = next_code_point(utf8, i);
        if (c < 0x10000) {
            unit(static_cast<std::uint16_t>(c));
        } else {
            unit(static_cast<std::uint16_t>(0xD800 + ((c - 0x10000) >> 10)));
            unit(static_cast<std::uint16_t>(0xDC00 + ((c - 0x10000) & 0x3FF)));
        }
    }
}

// What PDFDocEncoding and ASCII have in common.
bool is_plain(char c) {
    return (c >= ' ' && c <= '~') || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

void append_literal(std::string& out, std::string_view bytes) {
    out += '(';
    for (const char c : bytes) {
        switch (c) {
            case '(':
            case ')':
            case '\\':
                out += '\\';
                out += c;
                break;
            case '\r':  // a bare one would be read as a line feed
                out += "\\r";
                break;
            default:
                out += c;
        }
    }
    out += ')';
}

PoDoFo::PdfVariant byte_string(std::string_view bytes) {
    std::string literal;
    append_literal(literal, bytes);
    return PoDoFo::PdfData(literal.data(), literal.size());
}

PoDoFo::PdfVariant text_string(std::string_view utf8) {
    if (std::all_of(utf8.begin(), utf8.end(), is_plain)) return byte_string(utf8);
    std::string bytes = "\xFE\xFF";
    each_utf16_unit(utf8, [&](std::uint16_t unit) {
        bytes += static_cast<char>(unit >> 8);
        bytes += static_cast<char>(unit & 0xFF);
    });
    return byte_string(bytes);
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    each_utf16_unit(utf8, [&](std::uint16_t unit) {
        for (int shift = 12; shift >= 0; shift -= 4) out += digits[(unit >> shift) & 0xF];
    });
}

}  // namespace voetnoot::pdfa::objects
