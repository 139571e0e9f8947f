// The one shared normalization of text. Readers, writers and recounts all measure text with these
// functions and with nothing else.
//
// Text is UTF-8. Three notions (design.md, "The ledger"):
//   clean     NFC; signs that a writer puts in to tie or break are not text: U+00AD, U+200B, U+2060
//             and U+FEFF vanish, a no-break space (U+00A0, U+202F), a form feed and a vertical tab are a
//             space. Quotes and dashes stay.
//   folded    clean, with every run of white space as one U+0020
//   squeezed  clean, without any white space; offsets count its code points. U+FFFE, U+FFFF and
//             control characters, which no XML can carry, count as U+FFFD
// Words are maximal runs of letters (with their combining marks) and decimal digits.
//
// Thread rules: pure functions.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot {

std::string clean(std::string_view text);
std::string fold(std::string_view text);  // folded; not trimmed
std::string squeeze(std::string_view text);
std::string_view trim(std::string_view text);  // without leading and trailing white space

inline bool is_white_space(char32_t c);  // Unicode White_Space
inline bool is_word_character(char32_t c);

std::size_t count_code_points(std::string_view text);
std::size_t count_words(std::string_view text);
std::vector<std::string> words(std::string_view text);

// The first, and the last, `count` code points.
std::string_view head(std::string_view text, std::size_t count);
std::string_view tail(std::string_view text, std::size_t count);

// The beginning of a text on one line, for a message; "…" behind what is cut. `longest` in code points.
std::string excerpt(std::string_view text, std::size_t longest = 60);

// The byte at which `text` stops being valid UTF-8 (RFC 3629), or nothing.
std::optional<std::size_t> invalid_utf8(std::string_view text);

// Decode one code point at `position` and move past it; U+FFFD for an invalid byte.
inline char32_t next_code_point(std::string_view text, std::size_t& position);
void append_code_point(std::string& text, char32_t c);

std::string lower_case(std::string_view text);  // root locale
std::string upper_case(std::string_view text);  // root locale

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> all);

// Calls `found(run, is it white space)` for every longest run of white space, or of none.
template <class Found>
void for_each_run(std::string_view text, Found&& found);

// Most of all letters is ASCII, which is decided in place.
namespace beyond_ascii {
bool is_white_space(char32_t c);
bool is_word_character(char32_t c);
char32_t next_code_point(std::string_view text, std::size_t& position);
}  // namespace beyond_ascii

inline bool is_white_space(char32_t c) {
    if (c >= 0x80) return beyond_ascii::is_white_space(c);
    return c == ' ' || (c >= '\t' && c <= '\r');
}

inline bool is_word_character(char32_t c) {
    if (c >= 0x80) return beyond_ascii::is_word_character(c);
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

inline char32_t next_code_point(std::string_view text, std::size_t& position) {
    const auto first = static_cast<unsigned char>(text[position]);
    if (first >= 0x80) return beyond_ascii::next_code_point(text, position);
    ++position;
    return first;
}

template <class Found>
void for_each_run(std::string_view text, Found&& found) {
    std::size_t begin = 0;
    bool is_space = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t at = i;
        if (is_white_space(next_code_point(text, i)) == is_space) continue;
        if (at > begin) found(text.substr(begin, at - begin), is_space);
        begin = at;
        is_space = !is_space;
    }
    if (begin < text.size()) found(text.substr(begin), is_space);
}

}  // namespace voetnoot
