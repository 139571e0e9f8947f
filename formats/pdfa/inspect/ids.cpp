// PDF-8 (ISO 14289-1, 7.9; ISO 32000-1, 14.7.2): IDs are found the way a viewer searches the IDTree.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>
#include <qpdf/QPDFNameTreeObjectHelper.hh>

namespace voetnoot::pdfa::inspect {

void check_ids(const Inspected& pdf, Findings& findings) {
    const auto report = [&](const Phrase& message) {
        findings.add(pdfa_rules::id_not_unique, {}, message);
    };
    QPDFObjectHandle root = pdf.file.root().getKey("/StructTreeRoot").getKey("/IDTree");
    std::optional<QPDFNameTreeObjectHelper> tree;
    if (root.isDictionary()) tree.emplace(root, pdf.file.qpdf(), false);

    std::map<std::string, std::size_t> elements;
    for (std::size_t i = 1; i < pdf.tree.elements.size(); ++i) {
        const recount::Element& element = pdf.tree.elements[i];
        if (element.id.empty()) {
            if (element.type == "Note") report(phrase("{} has no ID", recount::describe(element)));
            continue;
        }
        if (++elements[element.id] == 2) report(phrase("several elements have the ID “{}”", element.id));
        QPDFObjectHandle found;
        if (!tree || !tree->findObject(element.id, found)) {
            report(phrase("{} is not in the IDTree", recount::describe(element)));
        } else if (found.getObjGen() != element.object && elements[element.id] == 1) {
            report(phrase("the IDTree leads from “{}” to another element", element.id));
        }
    }
}

}  // namespace voetnoot::pdfa::inspect
