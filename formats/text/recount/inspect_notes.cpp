#include "recount/inspect.hpp"

#include "format/format.hpp"
#include "recount/letter.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace voetnoot::text {

// The ledger knows the order of the references; this looks at where the notes stand.
void inspect_notes(std::string_view bytes, const Limits& limits, Findings& findings) {
    LedgerBuilder builder;
    std::vector<NotePlace> places;
    try {
        places = read_letter(bytes, limits, Labels::keys, builder);
    } catch (const Unreadable&) {
        return;  // the recount says so
    }
    const Ledger ledger = builder.finish();
    if (places.size() != ledger.notes.size()) {
        findings.add(note_misplaced, {}, "a note stands in the text twice");
        return;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const LedgerNote& note = ledger.notes[i];
        if (places[i].key != note.label) {
            findings.add(note_misplaced, {},
                         fmt::format("note {} stands where note {} is due", places[i].key, note.label));
            return;
        }
        if (places[i].unplaced != note.references.empty()) {
            findings.add(note_misplaced, {},
                         fmt::format("note {} is in the section of notes {} a reference", note.label,
                                     places[i].unplaced ? "without" : "with"));
            return;
        }
    }
}

}  // namespace voetnoot::text
