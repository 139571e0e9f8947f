#include "formats/docx/scan/encoding.hpp"

#include "pipeline/text/text.hpp"

#include <string>

namespace voetnoot::docx::scan {

namespace {

void append(std::string& bytes, char32_t unit, bool low_first) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8 & 0xFF);
    bytes += low_first ? low : high;
    bytes += low_first ? high : low;
}

std::string in_utf16(std::string_view utf8, bool low_first) {
    std::string bytes;
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t c = next_code_point(utf8, i);
        if (c < 0x10000) {
            append(bytes, c, low_first);
        } else {  // two surrogates
            append(bytes, 0xD800 + ((c - 0x10000) >> 10), low_first);
            append(bytes, 0xDC00 + ((c - 0x10000) & 0x3FF), low_first);
        }
    }
    return bytes;
}

}  // namespace

bool holds(std::string_view part, std::string_view utf8) {
    if (part == utf8) return true;
    if (part.size() < 2) return false;
    const bool marked = part.starts_with("\xFF\xFE") || part.starts_with("\xFE\xFF");
    const bool low_first = part[0] == '\xFF' || part[1] == '\0';
    if (!marked && part[0] != '\0' && part[1] != '\0') return false;
    return part.substr(marked ? 2 : 0) == in_utf16(utf8, low_first);
}

}  // namespace voetnoot::docx::scan
