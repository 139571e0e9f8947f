// Which blocks are notes. A note begins with a superscript at the start of a paragraph, or of a line of
// one, whose label fits; whether it does is weighed, not decided by one sign: a rule above the notes
// stands in only half of the cases, and nothing marks their end. Two more are seen: a note that goes on
// in the line of the note before it, and a number that the converter did not raise.
#pragma once

#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/normalize/work.hpp"
#include "pipeline/phrase/phrase.hpp"

#include <string>
#include <vector>

namespace voetnoot::normalize::notes {

// What may begin a note.
struct NoteStart {
    enum class Form {
        raised,   // a superscript at the start of a line
        in_line,  // a superscript behind a note in the same line
        plain,    // a number at the start of a line that is not raised
    };
    Form form = Form::raised;
    std::size_t piece = 0;
    std::size_t node = 0;          // in the paragraph
    std::size_t label_length = 0;  // of a plain number: the bytes of its node that are label and space
    bool first_line = true;
    Span span;  // of the label
    Label label;
    std::optional<Span> link;      // back to the reference, that the label is in
    std::vector<std::string> ids;  // by which links lead to it
    bool signed_label = false;     // of a plain number: "7:", "7." or "7)"
    std::string text;              // of the rest of its line
    int score = 0;
    Phrase evidence;       // "referred to before it (+3), below a rule (+2)"
    bool certain = false;  // a link leads to it by its label, or it stands below a heading of notes
    bool accepted = false;
};

inline constexpr int clearly_a_note = 3;
inline constexpr int perhaps_a_note = 1;  // from here on it is read as one

// Sets Workbench::highest_number: beyond the usual one only as far as lines begin with raised numbers of
// which each follows that before it, so that no year is a label.
void find_highest_number(Workbench& work);

// All that may begin a note, in their order, not weighed.
std::vector<NoteStart> note_starts(const Workbench& work);

// The same, weighed.
std::vector<NoteStart> weigh_note_starts(const Workbench& work);

// Cuts the notes out of the flow, gives them their pieces and books them.
void find_notes(Workbench& work);

// Gives every note the paragraphs behind it that belong to it.
void extend_notes(Workbench& work);

// Numbers the zones; drops rules that only stand above notes.
void settle_zones(Workbench& work);

}  // namespace voetnoot::normalize::notes
