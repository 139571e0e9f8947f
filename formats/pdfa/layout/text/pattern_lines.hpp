// A file of hyphenation patterns, line by line, in the format that libhyphen's README describes: the
// encoding, options, then a pattern a line; NEXTLEVEL divides the patterns of compounds from those of
// their parts. What is no such file is refused; a line that libhyphen's buffer would not hold is left
// out.
//
// Pure. Errors: CannotRun.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::layout::text {

struct PatternLine {
    std::uint64_t key = 0;  // its first letters: they decide nearly every comparison
    std::uint32_t at = 0;   // in the text of its level
    std::uint8_t size = 0;
    std::uint8_t replacement = 0;  // bytes; mostly none
    std::uint8_t start = 0;        // bytes from the first letter that is no dot to what is replaced
    std::uint8_t cut = 0;          // bytes that are replaced
};

inline constexpr std::size_t keyed_letters = sizeof PatternLine::key;

struct PatternLevel {
    int left = 0, right = 0;                    // letters that stay before and after a hyphen
    int compound_left = 0, compound_right = 0;  // and within a compound
    std::vector<std::string> undivided;         // beside these signs no hyphen stands
    std::vector<PatternLine> lines;
    std::string text;  // of each line the letters; the values and a zero; a replacement and a zero

    // As the file encodes them; a dot is an end of the word.
    std::string_view letters(const PatternLine& line) const {
        return {text.data() + line.at, line.size};
    }
};

// "a1bc" is the letters "abc" and the values "100": a digit for the place before each letter and the one
// after the last, without zeros in front. Where something is replaced, they begin at the first letter.
void add_pattern(std::string_view text, bool utf8, PatternLevel& level);

struct PatternFile {
    bool utf8 = false;                 // else ISO-8859-1
    std::vector<PatternLevel> levels;  // one, or compounds and then their parts
};

PatternFile read_patterns(std::string_view file);

}  // namespace voetnoot::pdfa::layout::text
