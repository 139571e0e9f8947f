#include "pipeline/normalize/notes/notes.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace voetnoot::normalize::notes {

namespace {

using namespace letter_rules;

std::string text_of_note(const Workbench& work, std::size_t note) {
    std::string text;
    for (std::size_t i = work.notes[note].piece; i < work.flow.size(); ++i) {
        const Piece& piece = work.flow[i];
        if (piece.role != Piece::Role::note || piece.note != note) break;
        text += flat_text(draft::Blocks{piece.block}) + ' ';
    }
    return std::string(trim(fold(text)));
}

class Series {
public:
    explicit Series(Workbench& work) : work_(work) {
        for (const Mark& mark : marks_of(work))
            if (const auto label = read_label(mark.text, work.highest_number))
                if (!mark.note) marks_.insert({label->key(), mark.piece});
    }

    void number() {
        for (std::size_t i = 0; i < work_.notes.size(); ++i) {
            FoundNote& note = work_.notes[i];
            if (!note.key.empty()) continue;  // told apart by their keys
            const auto earlier = seen_.find(note.label.key());
            if (begins_anew(i)) {
                seen_.clear();
                ++series_;
                work_.report(
                    numbering_restarts, note.label_span,
                    phrase("the numbering of the notes begins anew with '{}'", note.label.printed));
            } else if (earlier != seen_.end()) {
                note.double_of = earlier->second;
                report_double(i);
            }
            note.series = series_;
            seen_.try_emplace(note.label.key(), i);
            last_ = i;
        }
    }

private:
    // As the first of a numbering, in another zone than the series so far; and between the two,
    // something refers to this note, or to one beside it whose label the series has already.
    bool begins_anew(std::size_t i) const {
        const FoundNote& note = work_.notes[i];
        if (seen_.empty() || work_.notes[last_].zone == note.zone) return false;
        if (!note.label.number) {
            const auto earlier = seen_.find(note.label.key());
            return earlier != seen_.end() &&
                   is_marked(note.label, work_.notes[earlier->second].piece, note.piece);
        }
        if (*note.label.number != 1) return false;
        const std::size_t from = work_.notes[last_].piece;
        if (is_marked(note.label, from, note.piece)) return true;
        for (std::size_t n = i + 1; n < work_.notes.size() && work_.notes[n].zone == note.zone; ++n)
            if (seen_.contains(work_.notes[n].label.key()) &&
                is_marked(work_.notes[n].label, from, note.piece))
                return true;
        return false;
    }

    // Does a mark of the running text bear the label, between these two pieces?
    bool is_marked(const Label& label, std::size_t from, std::size_t to) const {
        const auto between = marks_.upper_bound({label.key(), from});
        return between != marks_.end() && between->first == label.key() && between->second < to;
    }

    void report_double(std::size_t i) {
        const FoundNote& note = work_.notes[i];
        const std::size_t line = work_.source.position(work_.notes[*note.double_of].label_span).line;
        const bool same = text_of_note(work_, i) == text_of_note(work_, *note.double_of);
        work_.report(same ? doubled_note_same_text : doubled_note_other_text, note.label_span,
                     phrase("note {} stands twice, with {} text: also in line {}", note.label.printed,
                            same ? phrase("the same") : phrase("another"), line));
    }

    Workbench& work_;
    std::set<std::pair<std::string, std::size_t>> marks_;  // label, piece
    std::map<std::string, std::size_t> seen_;              // in this series
    std::size_t series_ = 0;
    std::size_t last_ = 0;  // note of this series
};

void check_gaps(Workbench& work, const std::set<int>& dangling) {
    std::map<std::pair<std::size_t, int>, const FoundNote*> numbered;  // by series and number
    for (const FoundNote& note : work.notes)
        if (note.label.number && note.key.empty() && !note.double_of)
            numbered.try_emplace({note.series, *note.label.number}, &note);
    std::size_t series = 0;
    int expected = 1;
    for (const auto& [place, note] : numbered) {
        if (place.first != series) expected = 1;
        series = place.first;
        const int number = place.second;
        int from = expected;
        while (from < number && dangling.contains(from)) ++from;
        int to = number - 1;
        while (to > from && dangling.contains(to)) --to;
        if (from < number)
            work.report(numbering_gap, note->label_span,
                        from == to ? phrase("there is no note {}, but there is a note {}", from, number)
                                   : phrase("there are no notes {} to {}, but there is a note {}", from,
                                            to, number));
        expected = number + 1;
    }
}

}  // namespace

void number_notes(Workbench& work) {
    Series(work).number();
}

void check_numbering(Workbench& work, const std::vector<Mark>& marks) {
    std::vector<bool> referenced(work.notes.size(), false);
    std::set<int> dangling;
    std::map<std::size_t, int> last;  // by series
    for (const Mark& mark : marks) {
        const auto binding = work.bindings.find(place_of(mark.span));
        if (binding == work.bindings.end()) continue;
        for (const BoundReference& reference : binding->second.references) {
            if (!reference.note) {
                if (const auto label = read_label(reference.label, work.highest_number);
                    label && label->number)
                    dangling.insert(*label->number);
                continue;
            }
            const FoundNote& note = work.notes[*reference.note];
            if (!referenced[*reference.note] && note.label.number && note.key.empty() && !mark.note) {
                int& before = last[note.series];
                if (*note.label.number < before)
                    work.report(references_out_of_order, reference.span,
                                phrase("note {} is first referred to after note {}", note.label.printed,
                                       before));
                before = *note.label.number;
            }
            referenced[*reference.note] = true;
        }
    }
    for (const FoundNote& note : work.notes)  // a number that a note has by another name is no gap
        if (note.label.number && !note.key.empty()) dangling.insert(*note.label.number);
    check_gaps(work, dangling);
    check_order_of_notes(work, marks);
    for (std::size_t i = 0; i < work.notes.size(); ++i) {
        const FoundNote& note = work.notes[i];
        if (note.label.misread)
            work.report(label_misread, note.label_span,
                        phrase("the label '{}' is read as {}", note.label.printed, note.label.key()));
        if (note.empty)
            work.report(empty_note, note.label_span, phrase("note {} has no text", note.label.printed));
        if (!referenced[i] && !note.double_of)
            work.report(note_without_reference, note.label_span,
                        phrase("nothing refers to note {}", note.label.printed));
    }
}

}  // namespace voetnoot::normalize::notes
