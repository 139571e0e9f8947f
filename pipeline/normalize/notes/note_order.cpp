#include "pipeline/normalize/notes/notes.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>

namespace voetnoot::normalize::notes {

namespace {

using letter_rules::note_far_from_reference;
using letter_rules::references_out_of_order;

// Pages are not told by the notes' zones, since one page may have several. So a note is far from its
// reference only where a zone of notes stands between the two, and its number is out of order as well.
class OrderOfNotes {
public:
    OrderOfNotes(Workbench& work, const std::vector<Mark>& marks)
        : work_(work), first_reference_(work.notes.size()) {
        for (const Mark& mark : marks) {
            const auto binding = work.bindings.find(place_of(mark.span));
            if (binding == work.bindings.end() || mark.note) continue;
            for (const BoundReference& reference : binding->second.references)
                if (reference.note && !first_reference_[*reference.note])
                    first_reference_[*reference.note] = mark.piece;
        }
        for (std::size_t i = 0; i < work.notes.size(); ++i)
            if (is_numbered(work.notes[i])) series_[work.notes[i].series].push_back(i);
    }

    void check() {
        for (const auto& [series, notes] : series_) {
            const std::vector<bool> far = far_notes(notes);
            for (std::size_t k = 0; k < notes.size(); ++k) {
                if (far[k]) report_far(work_.notes[notes[k]]);
                else if (k > 0 && !far[k - 1]) compare(work_.notes[notes[k - 1]], work_.notes[notes[k]]);
            }
        }
    }

private:
    static bool is_numbered(const FoundNote& note) {
        return note.label.number && note.key.empty() && !note.double_of;
    }

    // By place in `notes`.
    std::vector<bool> far_notes(const std::vector<std::size_t>& notes) const {
        std::vector<bool> far(notes.size(), false);
        const auto number = [this](std::size_t note) { return *work_.notes[note].label.number; };
        std::optional<std::size_t> highest;  // of the notes before
        for (std::size_t k = 0; k < notes.size(); ++k) {
            const std::size_t i = notes[k];
            const auto reference = first_reference_[i];
            far[k] = highest && reference && number(*highest) > number(i) &&
                     work_.notes[*highest].piece > *reference &&
                     note_after(*reference).zone < work_.notes[i].zone;
            if (!highest || number(*highest) < number(i)) highest = i;
        }
        std::optional<std::size_t> lowest;  // of the notes behind
        for (std::size_t k = notes.size(); k-- > 0;) {
            const std::size_t i = notes[k];
            const auto reference = first_reference_[i];
            far[k] = far[k] || (lowest && reference && number(*lowest) < number(i) &&
                                work_.notes[*lowest].piece < *reference &&
                                note_before(*reference).zone > work_.notes[i].zone);
            if (!lowest || number(*lowest) > number(i)) lowest = i;
        }
        return far;
    }

    // The nearest notes in the flow; there is one.
    const FoundNote& note_after(std::size_t piece) const { return *first_from(piece); }
    const FoundNote& note_before(std::size_t piece) const { return *(first_from(piece) - 1); }
    std::vector<FoundNote>::const_iterator first_from(std::size_t piece) const {
        return std::lower_bound(work_.notes.begin(), work_.notes.end(), piece,
                                [](const FoundNote& note, std::size_t at) { return note.piece < at; });
    }

    void report_far(const FoundNote& note) {
        work_.report(note_far_from_reference, note.label_span,
                     phrase("note {} stands among the notes of another page than its first reference",
                            note.label.printed));
    }

    void compare(const FoundNote& before, const FoundNote& note) {
        if (*note.label.number < *before.label.number)
            work_.report(
                references_out_of_order, note.label_span,
                phrase("note {} stands after note {}", note.label.printed, before.label.printed));
    }

    Workbench& work_;
    std::vector<std::optional<std::size_t>> first_reference_;  // piece, by note
    std::map<std::size_t, std::vector<std::size_t>> series_;   // their notes, in the order of the letter
};

}  // namespace

void check_order_of_notes(Workbench& work, const std::vector<Mark>& marks) {
    OrderOfNotes(work, marks).check();
}

}  // namespace voetnoot::normalize::notes
