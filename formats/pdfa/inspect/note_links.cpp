// PDF-5: reference → note → reference. Both sides name the other by its structure ID.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::inspect {

namespace {

class NoteLinks {
public:
    NoteLinks(const Inspected& pdf, Findings& findings)
        : pdf_(pdf), findings_(findings), ids_(pdf.by_id()) {}

    void run() {
        // The running text's references come before those within notes.
        for (const bool inside_notes : {false, true})
            for_each("Reference", [&](recount::ElementId id) {
                if (pdf_.tree.within(id, "Note") == inside_notes) reference(id);
            });
        for_each("Note", [this](recount::ElementId id) { note(id); });
    }

private:
    template <class Visit>
    void for_each(std::string_view type, Visit visit) {
        for (std::size_t i = 1; i < pdf_.tree.elements.size(); ++i) {
            if (pdf_.tree.elements[i].type == type) visit(recount::ElementId{i});
        }
    }

    void reference(recount::ElementId id) {
        const auto name = target(id);
        if (!name) return;  // one without a note, or a citation of an address
        const recount::Element& element = pdf_.tree.at(id);
        const auto note = ids_.find(*name);
        if (note == ids_.end() || pdf_.tree.at(note->second).type != "Note") {
            report(phrase("{} leads to “{}”, which is no Note", recount::describe(element), *name));
            return;
        }
        if (element.id.empty())
            report(phrase("{} has no ID for its note to lead back to", recount::describe(element)));
        references_[*name].push_back(element.id);
    }

    void note(recount::ElementId id) {
        const recount::Element& element = pdf_.tree.at(id);
        const auto found = references_.find(element.id);
        if (found == references_.end()) return;  // one without a reference leads nowhere
        std::optional<std::string> back;
        for (const recount::ElementId label : pdf_.tree.below(id, "Lbl")) {
            back = target(label);
            if (back) break;
        }
        if (!back) {
            report(phrase("{} does not lead back to its reference", recount::describe(element)));
        } else if (*back != found->second.front()) {
            report(phrase("{} leads back to “{}”; its first reference is “{}”",
                          recount::describe(element), *back, found->second.front()));
        }
    }

    // The destination that every annotation of every Link at or below an element leads to.
    std::optional<std::string> target(recount::ElementId id) {
        std::optional<std::string> name;
        for (const recount::ElementId link : pdf_.tree.below(id, "Link")) {
            for (const recount::Kid& kid : pdf_.tree.at(link).kids) {
                const auto* object = std::get_if<recount::ObjectReference>(&kid);
                if (object == nullptr) continue;
                const recount::LinkTarget leads = recount::link_target(pdf_.file, object->object);
                if (leads.uri) continue;
                const std::string here = leads.name.value_or("");
                if (name && *name != here) {
                    report(phrase("{} leads to “{}” and to “{}”", recount::describe(pdf_.tree.at(id)),
                                  *name, here));
                }
                if (!name) name = here;
            }
        }
        return name;
    }

    void report(const Phrase& message) { findings_.add(pdfa_rules::link_one_way, {}, message); }

    const Inspected& pdf_;
    Findings& findings_;
    std::map<std::string, recount::ElementId> ids_;
    std::map<std::string, std::vector<std::string>>
        references_;  // IDs by the note's ID, in reading order
};

}  // namespace

void check_note_links(const Inspected& pdf, Findings& findings) {
    NoteLinks(pdf, findings).run();
}

}  // namespace voetnoot::pdfa::inspect
