// PDF-9: a note begins at the foot of the page where the running text first refers to it (or, if only
// notes do, where the first of them does).
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::inspect {

void check_note_pages(const Inspected& pdf, Findings& findings) {
    for (std::size_t i = 1; i < pdf.tree.elements.size(); ++i) {
        const recount::Element& note = pdf.tree.elements[i];
        const auto reference = pdf.first_references.find(note.id);
        if (note.type != "Note" || reference == pdf.first_references.end()) continue;
        const auto begins = pdf.page_of({i});
        const auto expected = pdf.page_of(reference->second);
        if (begins && expected && *begins == *expected) continue;
        findings.add(pdfa_rules::note_elsewhere, {},
                     phrase("{} begins on page {}; its first reference is on page {}",
                            recount::describe(note), begins ? phrase("{}", *begins + 1) : phrase("none"),
                            expected ? phrase("{}", *expected + 1) : phrase("none")));
    }
}

}  // namespace voetnoot::pdfa::inspect
