#include "pipeline/normalize/notes/notes.hpp"
#include "pipeline/normalize/notes/references.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>
#include <optional>
#include <set>

namespace voetnoot::normalize::notes {

namespace {

// Where findings about notes and references begin.
std::set<Place> told_places(const Findings& findings) {
    std::set<Place> places;
    for (const Finding& finding : findings.all())
        if (finding.rule.starts_with("NOTE-")) places.insert(place_of(finding.span));
    return places;
}

std::set<std::string> labels_of_notes(const Workbench& work) {
    std::set<std::string> labels;
    for (const FoundNote& note : work.notes)
        if (!note.double_of) labels.insert(note.key.empty() ? note.label.key() : note.key);
    return labels;
}

}  // namespace

void tell_unbound_marks(Workbench& work, const std::vector<Mark>& marks) {
    using Reading = MarkReading;
    const std::set<Place> told = told_places(work.findings);
    const std::set<std::string> labels = labels_of_notes(work);
    std::vector<Reading> readings;
    readings.reserve(marks.size());
    for (const Mark& mark : marks) readings.push_back(read_mark(mark, work.highest_number));
    leave_out_indexed_names(marks, readings);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Mark& mark = marks[i];
        const Place place = place_of(mark.span);
        if (!mark.raised || work.bindings.contains(place) || told.contains(place)) continue;
        const std::optional<std::string> label =
            first_label(mark, work.highest_number,
                        [&labels](const std::string& key) { return labels.contains(key); });
        if (!label) continue;
        const Reading& reading = readings[i];
        const bool clear = reading.form == Reading::Form::power && reading.base != Reading::Base::number;
        work.report(clear ? letter_rules::superscript_no_reference : letter_rules::doubtful_superscript,
                    mark.span,
                    phrase("'{}'{}{} is read as a superscript, although there is a note {}",
                           trim(mark.text), reading.why.empty() ? "" : " ", reading.why, *label));
    }
}

}  // namespace voetnoot::normalize::notes
