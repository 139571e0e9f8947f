// PDF-21: whoever hears the letter hears a note after its reference, and the notes in the order in which
// the references stand.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::inspect {

void check_note_order(const Inspected& pdf, Findings& findings) {
    const recount::Element* latest = nullptr;  // the note so far whose reference stands last
    recount::ElementId latest_reference;
    for (std::size_t i = 1; i < pdf.tree.elements.size(); ++i) {
        const recount::Element& note = pdf.tree.elements[i];
        const auto reference = pdf.first_references.find(note.id);
        if (note.type != "Note" || reference == pdf.first_references.end()) continue;
        if (recount::ElementId{i} < reference->second) {
            findings.add(pdfa_rules::note_out_of_order, {},
                         phrase("{} stands before its reference", recount::describe(note)));
        } else if (latest != nullptr && reference->second < latest_reference) {
            findings.add(pdfa_rules::note_out_of_order, {},
                         phrase("{} stands after {}, whose reference stands later",
                                recount::describe(note), recount::describe(*latest)));
        } else {
            latest = &note;
            latest_reference = reference->second;
        }
    }
}

}  // namespace voetnoot::pdfa::inspect
