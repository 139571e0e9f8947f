// PDF-7 (ISO 14289-1, 7.18): Link elements and link annotations are pairs.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <set>

namespace voetnoot::pdfa::inspect {

// Flat: one requirement after the other.
void check_annotations(const Inspected& pdf, Findings& findings) {
    const auto report = [&](const Phrase& message) {
        findings.add(pdfa_rules::link_detached, {}, message);
    };

    std::map<QPDFObjGen, std::size_t> on_page;  // annotations: the page (index) that shows them
    std::set<QPDFObjGen> held;                  // by an element
    for (std::size_t i = 0; i < pdf.file.pages().size(); ++i) {
        QPDFObjectHandle page = pdf.file.pages()[i].object;
        QPDFObjectHandle annotations = page.getKey("/Annots");
        if (!annotations.isArray()) continue;
        for (QPDFObjectHandle annotation : annotations.aitems())
            on_page.emplace(annotation.getObjGen(), i);
    }

    for (std::size_t i = 1; i < pdf.tree.elements.size(); ++i) {
        const recount::Element& element = pdf.tree.elements[i];
        std::size_t annotations = 0;
        std::set<std::size_t> pages;
        for (const recount::Kid& kid : element.kids) {
            if (const auto* key = std::get_if<recount::ContentKey>(&kid)) {
                const auto sequence = pdf.content.sequences.find(*key);
                if (sequence != pdf.content.sequences.end()) pages.insert(sequence->second.page);
            }
        }
        for (const recount::Kid& kid : element.kids) {
            const auto* reference = std::get_if<recount::ObjectReference>(&kid);
            if (reference == nullptr) continue;
            QPDFObjectHandle annotation = reference->object;
            const auto shown = on_page.find(annotation.getObjGen());
            if (!annotation.isDictionary() || shown == on_page.end()) {
                report(phrase("{} holds an annotation that no page shows", recount::describe(element)));
                continue;
            }
            ++annotations;
            held.insert(annotation.getObjGen());
            if (!pages.empty() && !pages.contains(shown->second)) {
                report(phrase("{} has its annotation on page {}, where it has no text",
                              recount::describe(element), shown->second + 1));
            }
        }
        if (element.type == "Link" && annotations == 0) {
            report(phrase("{} has no annotation", recount::describe(element)));
        }
    }

    for (const auto& [object, page] : on_page) {
        QPDFObjectHandle annotation = pdf.file.object(object);
        if (!annotation.isDictionary() || annotation.getKey("/Subtype").isNameAndEquals("/Popup"))
            continue;
        const auto who = [&, number = object.getObj(), at = page + 1] {
            return phrase("page {}: annotation {}", at, number);
        };
        if (!held.contains(object)) report(phrase("{} belongs to no element", who()));
        if (!annotation.getKey("/StructParent").isInteger())
            report(phrase("{} has no StructParent", who()));
        if (recount::text_string(annotation.getKey("/Contents")).empty())
            report(phrase("{} has no description", who()));
    }
}

}  // namespace voetnoot::pdfa::inspect
