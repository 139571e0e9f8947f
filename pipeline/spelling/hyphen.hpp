// What a hyphen at the end of a line is: put in by the line's end, or a part of the word.
#pragma once

#include "pipeline/spelling/dictionaries.hpp"

#include <set>
#include <string>
#include <string_view>

namespace voetnoot {

enum class Hyphen {
    of_line,  // the two halves are one word without it: "uitvoe-ring"
    of_word,  // the two halves are one word with it: "Noord-Holland"
    hanging,  // it stands for the rest of a word: "in- en uitvoer"
    unknown,
};

struct CutWord {
    std::string_view before;    // "uitvoe", without the hyphen
    std::string_view after;     // "ring"
    std::string_view language;  // BCP 47
    bool at_line_end = true;    // else a blank is all that parts them, which may be meant
};

// `dictionary` may be null; `letter` are the words of the letter, in lower case, those with a hyphen
// within as well.
Hyphen read_hyphen(const CutWord& word, const Dictionary* dictionary,
                   const std::set<std::string, std::less<>>& letter);

}  // namespace voetnoot
