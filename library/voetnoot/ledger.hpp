// What a letter promises, or what some bytes show: its words, notes, references, links and blocks, so
// that the one can be compared with the other. A value.
//
// Units: an offset counts the code points of the running text (NFC) without white space and soft
// hyphens; words are runs of letters and digits. The words of notes are not among those of the letter.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::library {

// A place in the text that refers to a note.
struct Reference {
    std::size_t offset = 0;                  // in the running text, or in the text of the note `inside`
    std::string before;                      // the 40 code points before it, for people
    std::optional<std::size_t> inside = {};  // index of a note: the reference stands in that one
};

// A footnote or endnote.
struct Note {
    std::string label;                  // as printed: "7"
    std::string text;                   // its words, without the label
    std::vector<Reference> references;  // none: nothing refers to it
};

// A reference that leads to no note.
struct DanglingReference {
    std::string label;    // as printed
    Reference reference;  // where it stands
};

// Words that lead somewhere.
struct Link {
    std::string text;    // by which it is shown
    std::string target;  // as the letter has it
};

// A part of the running text that stands by itself.
struct Block {
    std::string kind;  // "heading", "paragraph", "list-item", "table-row", "cell", "quote"
    int level = 0;     // of a heading
};

// All that is counted, of a letter or of an output.
struct Ledger {
    std::string running_text;                 // its blocks one space apart
    std::size_t words = 0;                    // of the running text
    std::vector<Note> notes;                  // by first reference, those without one last
    std::vector<DanglingReference> dangling;  // without note
    std::vector<Link> links;                  // of the running text, then by note
    std::vector<Block> blocks;                // of the running text
};

}  // namespace voetnoot::library
