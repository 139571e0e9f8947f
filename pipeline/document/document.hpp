// The Document is the AST: a letter after every decision has been taken. Plain values, made by
// normalize and only read by everything after it.
//
// Reading order: letterhead, body; the notes belong to their references. `notes` is in the order of
// first references, notes without a reference last. Labels are as printed and need not be unique;
// what identifies a note is its NoteId.
#pragma once

#include "pipeline/document/block.hpp"
#include "pipeline/document/date.hpp"
#include "pipeline/document/letterhead.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot {

struct Note {
    std::string label;
    Blocks content;
    Span span;  // label and text
    bool referenced = true;
};

// Annotation on the paragraph with Role::signature: some of its lines name the person, others (or the
// paragraph with Role::function before it) the function. Both are words of those paragraphs, not added
// to them; a comma at the end is not part of them.
struct Signature {
    std::size_t block = 0;  // index in Document::body
    std::string person;
    std::string function;
};

// What the source's file says of itself. It is the file's and not the letter's: it may stand in the
// metadata of an output, and nothing in the letter is read from it.
struct FileProperties {
    std::string author;         // who made the file; may be empty
    std::optional<Date> saved;  // the day on which it was last saved
};

struct Document {
    std::string language = "nl";  // BCP 47
    std::string title;            // the subject, else the first heading; plain text, not counted
    Span title_span;
    std::optional<Date> date;  // of the letter itself
    LetterHead letterhead;
    Blocks body;
    std::vector<Note> notes;
    std::optional<Signature> signature;
    FileProperties file;

    const Note& note(NoteId id) const { return notes.at(id.index); }
};

// What outputs print for a note: its label, and, where several notes of the letter bear it, which of
// them this one is (from 1).
struct NoteName {
    std::string label;
    std::size_t occurrence = 1;
    bool unique = true;
    std::string printed() const;  // "7", or "7/2" where the label is not unique
};
std::vector<NoteName> note_names(const Document& document);  // by NoteId

}  // namespace voetnoot
