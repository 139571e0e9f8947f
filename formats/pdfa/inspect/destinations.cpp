// PDF-6: what is named exists, on a page of the file; and a destination that bears the ID of an element
// is on the page where that element begins.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::inspect {

namespace {

void check_target(const Inspected& pdf, const recount::LinkTarget& target, const Phrase& who,
                  Findings& findings) {
    if (target.uri) return;
    if (target.name && !pdf.destinations.contains(*target.name)) {
        findings.add(pdfa_rules::destination_dangling, {},
                     phrase("{} leads to “{}”, which is no destination", who, *target.name));
    } else if (target.place && !target.place->page) {
        findings.add(pdfa_rules::destination_dangling, {},
                     phrase("{} leads to no page of the file", who));
    } else if (target.empty()) {
        findings.add(pdfa_rules::destination_dangling, {}, phrase("{} leads nowhere", who));
    }
}

}  // namespace

void check_destinations(const Inspected& pdf, Findings& findings) {
    for (const recount::Page& page : pdf.file.pages()) {
        QPDFObjectHandle object = page.object;
        QPDFObjectHandle annotations = object.getKey("/Annots");
        if (!annotations.isArray()) continue;
        for (QPDFObjectHandle annotation : annotations.aitems()) {
            if (!annotation.isDictionary() || !annotation.getKey("/Subtype").isNameAndEquals("/Link"))
                continue;
            check_target(pdf, recount::link_target(pdf.file, annotation),
                         phrase("page {}: a link (object {})", page.number, annotation.getObjectID()),
                         findings);
        }
    }
    recount::for_each_outline_entry(pdf.file, [&](QPDFObjectHandle entry) {
        check_target(pdf, recount::link_target(pdf.file, entry),
                     phrase("the outline entry “{}”", recount::text_string(entry.getKey("/Title"))),
                     findings);
    });

    const auto ids = pdf.by_id();
    for (const auto& [name, destination] : pdf.destinations) {
        if (!destination.page) {
            findings.add(pdfa_rules::destination_dangling, {},
                         phrase("the destination “{}” is on no page of the file", name));
            continue;
        }
        const auto element = ids.find(name);
        if (element == ids.end()) continue;
        const auto begins = pdf.page_of(element->second);
        if (begins && *begins != *destination.page) {
            findings.add(pdfa_rules::destination_dangling, {},
                         phrase("the destination “{}” is on page {}; the element begins on page {}",
                                name, *destination.page + 1, *begins + 1));
        }
    }
}

}  // namespace voetnoot::pdfa::inspect
