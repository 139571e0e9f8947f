#include "formats/markdown/scan/tildes.hpp"

#include "pipeline/text/text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

namespace voetnoot::markdown::scan {
namespace {

constexpr char32_t line_end = U'\n';

char32_t before(std::string_view text, std::size_t at) {
    if (at == 0) return line_end;
    std::size_t from = at - 1;
    while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) --from;
    return next_code_point(text, from);
}
char32_t behind(std::string_view text, std::size_t at) {
    return at < text.size() ? next_code_point(text, at) : line_end;
}

bool is_punctuation(char32_t c) {
    if (c < 0x80) return c > U' ' && c < 0x7F && u_isalnum(static_cast<UChar32>(c)) == 0;
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_P_MASK) != 0;
}

// CommonMark 6.2, left- and right-flanking.
bool flanks(char32_t outside, char32_t inside) {
    if (is_white_space(inside)) return false;
    return !is_punctuation(inside) || is_white_space(outside) || is_punctuation(outside);
}

}  // namespace

char hidden_tilde(std::string_view letter) {
    constexpr std::string_view signs = "^}{$%QXZYJWVK";
    const auto absent = std::find_if(signs.begin(), signs.end(),
                                     [letter](char sign) { return letter.find(sign) == letter.npos; });
    return absent == signs.end() ? signs.back() : *absent;
}

void hide_tildes(std::string& bytes, char hidden) {
    const std::string text = bytes;
    std::vector<std::size_t> open;  // of one paragraph
    const auto hide = [&](std::size_t at, std::size_t count) {
        bytes.replace(at, count, count, hidden);
    };
    const auto hide_open = [&] {
        for (const std::size_t at : open) hide(at, 2);
        open.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\\') {
            at += 2;
        } else if (text[at] == '\n') {
            const std::size_t next = text.find_first_not_of(" \t\r>", at + 1);
            if (next == text.npos || text[next] == '\n') hide_open();
            ++at;
        } else if (text[at] != '~') {
            at = std::min(text.find_first_of("~\\\n", at), text.size());
        } else {
            const std::size_t end = std::min(text.find_first_not_of('~', at), text.size());
            const char32_t left = before(text, at);
            const char32_t right = behind(text, end);
            if (end - at == 1) hide(at, 1);
            if (end - at == 2 && flanks(right, left) && !open.empty()) open.pop_back();
            else if (end - at == 2 && flanks(left, right)) open.push_back(at);
            else if (end - at == 2) hide(at, 2);
            at = end;
        }
    }
    hide_open();
}

}  // namespace voetnoot::markdown::scan
