// PDF-18: what a reader looks for is found: each heading and each note by its name, each heading in the
// outline as well.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <set>

namespace voetnoot::pdfa::inspect {

namespace {

bool is_heading(const recount::Element& element) {
    return element.type.size() == 2 && element.type[0] == 'H' && element.type[1] >= '1' &&
           element.type[1] <= '9';
}

}  // namespace

void check_places(const Inspected& pdf, Findings& findings) {
    std::set<std::string> in_outline;
    recount::for_each_outline_entry(pdf.file, [&](QPDFObjectHandle entry) {
        if (const auto name = recount::link_target(pdf.file, entry).name) in_outline.insert(*name);
    });
    const auto report = [&](const recount::Element& element, const Phrase& what) {
        findings.add(pdfa_rules::place_unnamed, {}, phrase("{} {}", recount::describe(element), what));
    };
    for (const recount::Element& element : pdf.tree.elements) {
        const bool heading = is_heading(element);
        if (!heading && element.type != "Note") continue;
        if (element.id.empty() || !pdf.destinations.contains(element.id))
            report(element, phrase("is no named destination"));
        if (heading && !in_outline.contains(element.id))
            report(element, phrase("is not in the outline"));
    }
}

}  // namespace voetnoot::pdfa::inspect
