// The Journal books every source word or mark that is not running text in its place. Normalize writes
// it while it decides; `book` then applies it to the independent scan, and the result must be the
// Document: scan + journal = Document, every word booked exactly once.
#pragma once

#include "pipeline/document/inline.hpp"
#include "pipeline/source/source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot {

enum class Fate {
    note_label,  // the mark that begins note `note`; printed as `text`, where that is another label
    note_text,   // words of note `note`
    reference,   // a reference to note `note`; inside a note, the reference stands in that note
    dangling,    // a reference to no note, with `text` as its label
    furniture,   // page numbers, running heads: in no output
    replaced,    // the words are `text` in the Document
    joined,      // claims no word: here two pieces of one block were joined
    run_on,      // claims no word: the white space that ends here parts no words, but a word's halves
    unlinked,    // claims no word: a link without a target, whose words stay
    taken,       // claims no word: `text` is not in the source, but in its original; before all else
};
std::string_view name(Fate fate);

struct JournalEntry {
    Fate fate = Fate::furniture;
    Span span;
    NoteId note;
    std::string text;
    std::string rule;  // id of the rule under which it was decided; empty for the ordinary reading
};

// An entry on no byte books the label of a list's item (note_label, furniture), or a reference that a
// range only means; it stands at the item's first word, or where the last label of the range begins.
//
// Entries of one kind do not overlap, except that references and note labels may stand inside a
// note_text entry. Order: by place in the source.
using Journal = std::vector<JournalEntry>;

}  // namespace voetnoot
