#include "pipeline/witness/text_layer.hpp"

#include "pipeline/text/text.hpp"
#include "pipeline/witness/letters.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <string>

namespace voetnoot::witness {

namespace {

// Those that fonts of text join to one glyph.
constexpr std::u32string_view joined_letters[] = {U"ffi", U"ffl", U"fft", U"tti", U"ttf", U"ff", U"fi",
                                                  U"fl",  U"ft",  U"fj",  U"fb",  U"fh",  U"fk", U"tt",
                                                  U"ti",  U"tf",  U"st",  U"sp",  U"ct",  U"th"};

std::u32string folded(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c != U' ')
            result += static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
    }
    return result;
}

// What no such word has: a sign, or a letter of a far script that stands where it can.
bool is_odd(char32_t c) {
    return c >= 0x100 || (c < 0x80 && !is_word_character(c));
}

// How many letters of the text at a place the sign stands for, so that `next` stands behind them; 0:
// none.
std::size_t letters_for_sign(std::u32string_view text, std::size_t at, char32_t next) {
    for (const std::u32string_view letters : joined_letters) {
        if (text.substr(at, letters.size()) != letters) continue;
        const std::size_t behind = at + letters.size();
        if (next == 0 ? behind == text.size() : behind < text.size() && text[behind] == next)
            return letters.size();
    }
    return 0;
}

}  // namespace

bool says_signs_for_letters(std::string_view original, std::string_view letter) {
    const std::u32string a = folded(original), b = folded(letter);
    bool found = false;
    std::size_t j = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (j < b.size() && a[i] == b[j]) {
            ++j;
            continue;
        }
        const std::size_t letters =
            is_odd(a[i]) ? letters_for_sign(b, j, i + 1 < a.size() ? a[i + 1] : 0) : 0;
        if (letters == 0) return false;
        j += letters;
        found = true;
    }
    return found && j == b.size();
}

bool swallows_letters(const Testimony& original, const WordRange& a, const Testimony& letter,
                      const WordRange& b) {
    constexpr std::size_t most = 2;
    std::u32string shown;
    for (std::size_t i = b.begin; i < b.end; ++i) shown += letters_of(letter.words[i].text);
    std::size_t at = 0, swallowed = 0;
    for (std::size_t i = a.begin; i < a.end; ++i) {
        const std::u32string said = letters_of(original.words[i].text);
        std::size_t gap = 0;
        while (gap <= most &&
               (at + gap > shown.size() || shown.compare(at + gap, said.size(), said) != 0))
            ++gap;
        if (gap > most) return false;
        swallowed += gap;
        at += gap + said.size();
    }
    const std::size_t rest = shown.size() - at;
    return rest <= most && swallowed + rest != 0;
}

bool is_in_pieces(const Testimony& testimony, const WordRange& range) {
    std::size_t letters = 0;
    for (std::size_t i = range.begin; i < range.end; ++i)
        letters += letters_of(testimony.words[i].text).size();
    return 2 * letters <= 5 * range.size();
}

bool is_sign_of_symbol_font(std::string_view sign, std::string_view character) {
    std::size_t at = 0, of = 0;
    if (sign.empty() || character.empty()) return false;
    const char32_t c = next_code_point(sign, at), shown = next_code_point(character, of);
    const bool is_bullet_of_symbol = c == 0xF06F && shown == U'\u03BF';
    return at == sign.size() && of == character.size() &&
           (is_bullet_of_symbol || (c == 0xF000 + shown && shown < 0x100));
}

}  // namespace voetnoot::witness
