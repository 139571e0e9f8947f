#include "formats/docx/reader/typed.hpp"

#include "formats/docx/reader/symbols.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>

namespace voetnoot::docx::reader {

namespace {

constexpr std::string_view lost_sign = "\uFFFD";

bool is_private(char32_t c) {
    return c >= 0xE000 && c <= 0xF8FF;
}

// Spaces stay spaces in every font.
bool shows_sign(char32_t c, bool symbol_font) {
    return is_private(c) || (symbol_font && c > U' ' && c <= 0xFF && c != 0xA0 && c != 0xAD);
}

Typed sign(char32_t c, std::string_view font) {
    Typed result;
    result.replaced = true;
    result.text = symbol(font, c);
    if (!result.text.empty()) return result;
    result.text = lost_sign;
    result.unknown = c;
    return result;
}

bool has_signs(std::string_view text, bool symbol_font) {
    for (std::size_t i = 0; i < text.size();)
        if (shows_sign(next_code_point(text, i), symbol_font)) return true;
    return false;
}

// Where bytes and text differ in length, no byte of them can be told from another: all is one piece.
std::vector<Typed> in_one(const std::vector<Typed>& pieces, const Span& span) {
    Typed all;
    all.span = span;
    all.replaced = true;
    for (const Typed& piece : pieces) {
        all.text += piece.text;
        if (piece.unknown != 0) all.unknown = piece.unknown;
    }
    return {std::move(all)};
}

std::vector<Typed> with_signs(std::string_view text, const Span& span, std::string_view font,
                              bool symbol_font) {
    std::vector<Typed> pieces;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t from = i;
        const char32_t c = next_code_point(text, i);
        const bool is_sign = shows_sign(c, symbol_font);
        if (is_sign) pieces.push_back(sign(c, font));
        else if (pieces.empty() || pieces.back().replaced) pieces.emplace_back();
        Typed& piece = pieces.back();
        if (!is_sign) piece.text += text.substr(from, i - from);
        if (piece.span.empty())
            piece.span = {span.part, span.begin + static_cast<std::uint32_t>(from), 0};
        piece.span.end = span.begin + static_cast<std::uint32_t>(i);
    }
    return text.size() == span.end - span.begin ? pieces : in_one(pieces, span);
}

}  // namespace

std::vector<Typed> as_read(std::string_view text, const Span& span, const RunStyle& run_style) {
    const std::string font = run_style.font.value_or("");
    const bool symbol_font = is_symbol_font(font);
    if (has_signs(text, symbol_font)) return with_signs(text, span, font, symbol_font);
    Typed plain{std::string(text), span, false, 0};
    if (run_style.capitals.value_or(false)) {
        plain.text = upper_case(text);
        plain.replaced = plain.text != text;
    }
    return {std::move(plain)};
}

}  // namespace voetnoot::docx::reader
