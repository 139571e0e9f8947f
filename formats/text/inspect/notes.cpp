#include "formats/text/inspect/inspect.hpp"

#include "formats/text/recount/letter.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace voetnoot::text::inspect {

// The ledger knows the order of the references; this looks at where the notes stand.
void inspect_notes(const recount::LetterRead& read, Findings& findings) {
    const std::vector<recount::NotePlace>& places = read.places;
    if (places.size() != read.keys.size()) {
        findings.add(note_misplaced, {}, phrase("a note stands in the text twice"));
        return;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].key != read.keys[i]) {
            findings.add(note_misplaced, {},
                         phrase("note {} stands where note {} is due", places[i].key, read.keys[i]));
            return;
        }
        if (places[i].unplaced != read.ledger.notes[i].references.empty()) {
            findings.add(note_misplaced, {},
                         phrase("note {} is in the section of notes {} a reference", read.keys[i],
                                places[i].unplaced ? phrase("without") : phrase("with")));
            return;
        }
    }
}

}  // namespace voetnoot::text::inspect
