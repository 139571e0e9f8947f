// What a file shows, for a comparison with another file that should show the same: its words in the
// order in which they are read, each with its place, its notes and the references to them. Page by page
// where the file has pages (a foreign PDF), else with the spans of its source, or without places.
//
// Values; no thread rules. Places on a page are points from its lower left corner, before /Rotate.
#pragma once

#include "pipeline/phrase/phrase.hpp"
#include "pipeline/source/source.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::witness {

struct Rectangle {  // of single precision: a testimony holds every word of a file
    float left = 0, bottom = 0, right = 0, top = 0;
    friend bool operator==(const Rectangle&, const Rectangle&) = default;
};

inline Rectangle around(const Rectangle& a, const Rectangle& b) {
    return {std::min(a.left, b.left), std::min(a.bottom, b.bottom), std::max(a.right, b.right),
            std::max(a.top, b.top)};
}

struct Place {
    std::uint32_t page = 0;  // from 1; 0: the file has no pages, or does not say
    Rectangle box;           // on that page
    Span span;               // in the source, where the file is one with lines
};

// What a word is to the letter.
enum class Part : std::uint8_t {
    body,
    note,         // text of a note
    furniture,    // running heads and feet, page numbers: by repetition
    description,  // alternative text of a picture: words that nobody sees
    hidden,       // text that the page does not paint: another's OCR
};

struct Word {
    std::string text;  // UTF-8, without white space; as shown
    Place place;       // of all of it
    Part part = Part::body;
    bool joined = false;     // nothing but a line's end stands between it and the word before
    std::uint8_t turn = 0;   // of its writing, in quarters to the left
    std::uint32_t note = 0;  // in Testimony::notes, where it is of one
    float size = 0;          // of an em, in points; 0: it is not known
};

// By those who read the letter, and not its edges.
inline bool is_read(const Word& word) {
    return word.part == Part::body || word.part == Part::note;
}

struct Note {
    std::string label;  // as printed, bare: "7"
    Place place;        // of its label, else of its first word
};

struct Reference {
    std::string label;
    std::size_t before = 0;           // the words of the testimony that precede it
    std::optional<std::size_t> note;  // in Testimony::notes; none: to nothing that the file has
    Place place;
};

// A page, or a passage of it, whose text may not be what its glyphs show.
struct Doubt {
    std::uint32_t page = 0;
    Phrase why;  // "font Calibri gives several glyphs the space"
};

// What a page paints beside its text.
struct Shape {
    enum class Kind : std::uint8_t { rule, box, picture };
    Kind kind = Kind::rule;
    std::uint32_t page = 0;
    Rectangle box;
};

// A paragraph, a heading, a line of the letterhead: what stands in one block of a letter.
struct Passage {
    std::size_t first = 0;  // in Testimony::words; it goes to the next one's
    Span span;
};

struct Testimony {
    std::vector<Word> words;            // a reference within a word parts it in two, the second joined
    std::vector<Note> notes;            // in order of their labels' places
    std::vector<Reference> references;  // by `before`
    std::vector<Rectangle> pages;       // MediaBox of each; none: a file without pages
    std::vector<std::uint32_t> silent;  // pages that show something and have no text: scans
    std::vector<Doubt> doubts;
    std::vector<Shape> shapes;      // by page, the first of each
    std::vector<Passage> passages;  // of a letter that was read as one
};

}  // namespace voetnoot::witness
