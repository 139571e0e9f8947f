// The elements that HTML knows: those of the HTML standard, current and obsolete (13.2 and 16.2), the
// core of MathML, and the few that converters made up. A name that is not here makes no tag: it is words
// of the letter.
//
// Thread rules: pure.
#pragma once

#include <span>
#include <string_view>

namespace voetnoot::markdown::scan::html {

// What becomes of an element in a letter.
enum class Use {
    carried,   // its meaning is in the Document
    harmless,  // a box or a look: the words in it are carried, and say the same without it
    altered,   // its words are carried, but it says something of them that no output shows
    embedded,  // stands for something that is no text, and that no output shows
    silent,    // holds what is never shown
};

struct Element {
    std::string_view name;  // lower case
    Use use = Use::harmless;
};

std::span<const Element> elements();  // by name

// By its name in letters of any case; null for what HTML does not know.
const Element* find_element(std::string_view name);

}  // namespace voetnoot::markdown::scan::html
