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

struct Reference {
    std::size_t offset = 0;                  // in the running text, or in the text of the note `inside`
    std::string before;                      // the 40 code points before it, for people
    std::optional<std::size_t> inside = {};  // index of a note: the reference stands in that one
};

struct Note {
    std::string label;  // as printed: "7"
    std::string text;
    std::vector<Reference> references;  // none: nothing refers to it
};

struct DanglingReference {
    std::string label;
    Reference reference;
};

struct Link {
    std::string text;
    std::string target;
};

struct Block {
    std::string kind;  // "heading", "paragraph", "list-item", "table-row", "cell", "quote"
    int level = 0;     // of a heading
};

struct Ledger {
    std::string running_text;  // its blocks one space apart
    std::size_t words = 0;
    std::vector<Note> notes;                  // by first reference, those without one last
    std::vector<DanglingReference> dangling;  // without note
    std::vector<Link> links;                  // of the running text, then by note
    std::vector<Block> blocks;                // of the running text
};

}  // namespace voetnoot::library
