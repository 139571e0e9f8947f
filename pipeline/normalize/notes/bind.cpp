#include "pipeline/normalize/notes/notes.hpp"

#include "pipeline/normalize/notes/fused_numbers.hpp"
#include "pipeline/normalize/notes/references.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace voetnoot::normalize::notes {

namespace {

using namespace letter_rules;
using Form = MarkReading::Form;

constexpr std::size_t words_of_a_note = 3;  // a superscript with more is a note in the wrong place
constexpr int usual_power = 3;              // of a variable

Phrase and_between(const std::vector<int>& numbers) {
    Phrase all = phrase("{}", numbers.front());
    for (std::size_t i = 1; i < numbers.size(); ++i) all = phrase("{} and {}", all, numbers[i]);
    return all;
}

class Binder {
public:
    Binder(Workbench& work, const std::vector<Mark>& marks) : work_(work), marks_(marks) {
        for (std::size_t i = 0; i < work.notes.size(); ++i) {
            const FoundNote& note = work.notes[i];
            if (note.double_of) continue;
            for (const std::string& id : note.ids) by_target_.try_emplace('#' + id, i);
            if (!note.key.empty()) by_source_key_.try_emplace(note.key, i);
            else by_label_[note.label.key()].push_back(i);
        }
        for (const Mark& mark : marks) readings_.push_back(read_mark(mark, work.highest_number));
        leave_out_indexed_names(marks, readings_);
        for (const MarkReading& reading : readings_) {
            if (reading.form == Form::one_label && !reading.label->misread)
                ++asked_[reading.label->key()];
            for (const ListedLabel& listed : reading.labels) ++asked_[listed.label.key()];
        }
    }

    void bind() {
        for (std::size_t i = 0; i < marks_.size(); ++i) bind(marks_[i], readings_[i]);
    }

private:
    std::optional<std::string> label_of_a_note(const Mark& mark) const {
        return first_label(mark, work_.highest_number, [this](const std::string& key) {
            return by_label_.contains(key) || by_source_key_.contains(key);
        });
    }

    void bind(const Mark& mark, const MarkReading& reading) {
        if (!mark.key.empty()) return bind_certain(mark);
        if (work_.flow[mark.piece].people) return leave_to_people(mark);
        if (work_.explicit_roles && mark.raised) return report_plain(mark, reading);
        if (bind_links(mark)) return;
        switch (reading.form) {
            case Form::empty:
                work_.bindings[place_of(mark.span)].removed = true;
                work_.report(empty_reference, mark.span, phrase("a superscript without content"));
                return;
            case Form::text:
                if (count_words(mark.text) > words_of_a_note)
                    doubt(mark,
                          phrase("a superscript of {} words stays where it is", count_words(mark.text)));
                return;
            case Form::one_label:
                return bind_label(mark, *reading.label);
            case Form::labels:
                return bind_list(mark, reading.labels);
            case Form::digits:
                if (!bind_fused(mark, trim(mark.text)))
                    doubt(mark,
                          phrase("'{}' is read as a superscript: it cannot be cut into numbers of notes",
                                 trim(mark.text)));
                return;
            case Form::power:
                return bind_power(mark, reading);
        }
    }

    void bind_certain(const Mark& mark) {
        const auto note = by_source_key_.find(mark.key);
        if (note == by_source_key_.end()) return dangle(mark, mark.text);
        refer(mark, {{note->second, mark.text, mark.span}});
    }

    void leave_to_people(const Mark& mark) {
        if (const auto label = label_of_a_note(mark); label && mark.raised)
            doubt(mark, phrase("'{}' beside a name is read as the mark of an author or an institute, "
                               "although there is a note {}",
                               trim(mark.text), *label));
    }

    // The source marks its references, and this is none of them; it may have been typed for one.
    void report_plain(const Mark& mark, const MarkReading& reading) {
        if (reading.form == Form::one_label && reading.label->number && !reading.label->misread)
            doubt(mark, phrase("'{}' is a superscript and no reference: it was typed, not inserted",
                               reading.label->printed));
    }

    // A mark of nothing but links, one of which at least leads to the note that bears its label. A mark
    // that is not raised is no reference without that.
    bool bind_links(const Mark& mark) {
        std::string text;
        std::vector<BoundReference> references;
        bool leads_to_note = false;
        for (std::size_t i = 0; i < mark.links.size(); ++i) {
            const MarkLink& link = mark.links[i];
            text += link.text;
            const Label label = read_label(link.text, work_.highest_number)
                                    .value_or(Label{std::string(trim(link.text)), {}, false});
            const auto target = by_target_.find(link.target);
            const bool leads =
                target != by_target_.end() && work_.notes[target->second].label.key() == label.key();
            leads_to_note = leads_to_note || leads;
            const Span share{mark.span.part, i == 0 ? mark.span.begin : link.span.begin,
                             i + 1 == mark.links.size() ? mark.span.end : mark.links[i + 1].span.begin};
            references.push_back(
                {leads ? target->second : find(label.key(), mark), label.printed, share});
        }
        if (!leads_to_note || squeeze(text) != squeeze(mark.text)) return !mark.raised;
        for (const BoundReference& reference : references)
            if (!reference.note) report_dangling(reference.span, reference.label);
        refer(mark, std::move(references));
        return true;
    }

    void bind_label(const Mark& mark, const Label& label) {
        const bool is_number = label.number && !label.misread;
        const auto note = find(label.key(), mark);
        if (note && mark.note == note)
            return doubt(
                mark, phrase("'{}' in the note that bears it is read as a superscript", label.printed));
        if (is_number && bind_fused_against(mark, label, note.has_value())) return;
        if (note) {
            if (label.misread && asked_.contains(label.key())) return;
            if (label.misread)
                work_.report(label_misread, mark.span,
                             phrase("the reference '{}' is read as {}", label.printed, label.key()));
            return refer(mark, {{note, label.printed, mark.span}});
        }
        if (!is_number && (label.misread || label.printed.size() == 1)) return;  // a letter, a sign
        if (mark.note)
            return doubt(mark, phrase("'{}' in a note is read as a superscript", label.printed));
        dangle(mark, label.printed);
    }

    // A number that has no note may be several run together; so may one that has a note of its own.
    bool bind_fused_against(const Mark& mark, const Label& label, bool has_note) {
        if (!has_note) return bind_fused(mark, label.printed);
        const FusedReading reading = fused_.read_beside_note(label);
        if (reading.kind == FusedReading::Kind::whole) return false;
        if (reading.kind == FusedReading::Kind::cut) {
            take_cut(mark, label.printed, reading.cuts.front());
            return true;
        }
        work_.report(fused_reference_ambiguous, mark.span,
                     phrase("'{}' may be note {} or the notes {}", label.printed, label.printed,
                            and_between(reading.cuts.front())));
        refer(mark, {{find(label.key(), mark), label.printed, mark.span}});
        return true;
    }

    // False where the digits are one number.
    bool bind_fused(const Mark& mark, std::string_view digits) {
        if (mark.places.empty()) return false;
        const FusedReading reading =
            fused_.read(digits, read_label(digits, work_.highest_number), due_at(mark));
        if (reading.kind == FusedReading::Kind::whole) return false;
        if (reading.kind == FusedReading::Kind::cut) {
            take_cut(mark, digits, reading.cuts.front());
            return true;
        }
        work_.report(
            fused_reference_ambiguous, mark.span,
            reading.cuts.size() == 1
                ? phrase("'{}' may be a reference to a note {} that is lost, or to the notes {}", digits,
                         digits, and_between(reading.cuts.front()))
                : phrase("'{}' can be cut into numbers of notes in {} ways", digits,
                         reading.cuts.size()));
        refer(mark, {{std::nullopt, std::string(digits), mark.span}});
        return true;
    }

    void take_cut(const Mark& mark, std::string_view digits, const std::vector<int>& numbers) {
        std::vector<ListedLabel> parts;
        std::size_t at = mark.text.find(digits);
        for (const int number : numbers) {
            const std::string printed = fmt::format("{}", number);
            parts.push_back({{printed, number, false}, at, at + printed.size()});
            at += printed.size();
        }
        work_.report(fused_reference_resolved, mark.span,
                     phrase("'{}' is read as the references {}", digits, and_between(numbers)));
        refer_to_parts(mark, parts);
    }

    void bind_list(const Mark& mark, const std::vector<ListedLabel>& labels) {
        const bool any = std::any_of(labels.begin(), labels.end(), [&](const ListedLabel& listed) {
            const auto note = find(listed.label.key(), mark);
            return note && note != mark.note;
        });
        const bool itself = std::any_of(labels.begin(), labels.end(), [&](const ListedLabel& listed) {
            const auto note = find(listed.label.key(), mark);
            return note && note == mark.note;
        });
        if (!any || itself || mark.places.empty())
            return doubt(mark, phrase("'{}' is read as a superscript", trim(mark.text)));
        work_.report(listed_references, mark.span,
                     phrase("'{}' is read as {} references", trim(mark.text), labels.size()));
        refer_to_parts(mark, labels);
    }

    // The number that is due here decides where a power of the number before makes no sense.
    void bind_power(const Mark& mark, const MarkReading& reading) {
        const Label& label = *reading.label;
        const auto note = find(label.key(), mark);
        if (!note || mark.note) return;
        const bool is_due = *label.number == due_at(mark);
        const bool is_asked = asked_.contains(label.key());
        const bool is_variable = reading.base == MarkReading::Base::variable;
        const bool no_power =
            reading.base == MarkReading::Base::number || (is_variable && *label.number > usual_power);
        const bool by_place = reading.likely && reading.base == MarkReading::Base::number;
        if (by_place || (is_due && no_power)) return refer(mark, {{note, label.printed, mark.span}});
        const bool is_unit = reading.base == MarkReading::Base::unit;
        const bool is_reference = (!is_asked || reading.likely) && !is_unit;
        if (is_due && (is_asked ? is_variable : is_unit))
            doubt(mark, phrase("'{}' {} is read as a power, although {}", label.printed, reading.why,
                               is_asked ? phrase("a reference to that note is due")
                                        : phrase("nothing else refers to that note")));
        if (!is_reference) return;
        doubt(mark, phrase("'{}' {} is read as a reference, although it may be a power", label.printed,
                           reading.why));
        refer(mark, {{note, label.printed, mark.span}});
    }

    // The number after the last that was referred to from the running text, in the series that goes on
    // here.
    int due_at(const Mark& mark) const {
        const auto last = last_number_.find(series_at(mark.piece));
        return last == last_number_.end() ? 1 : last->second + 1;
    }

    void count(const Mark& mark, const std::string& label) {
        const std::optional<Label> read = read_label(label, work_.highest_number);
        if (!read || !read->number || mark.note) return;
        int& last = last_number_[series_at(mark.piece)];
        last = std::max(last, *read->number);
    }

    // Of the series that goes on here: the next note that bears the label, else the last before. Of
    // another series only a note that nothing else can refer to.
    std::optional<std::size_t> find(const std::string& key, const Mark& mark) const {
        const auto found = by_label_.find(key);
        if (found == by_label_.end()) return std::nullopt;
        const std::size_t series = series_at(mark.piece);
        std::optional<std::size_t> before;
        for (const std::size_t note : found->second) {
            if (work_.notes[note].series != series) continue;
            if (work_.notes[note].piece >= mark.piece) return note;
            before = note;
        }
        if (before) return before;
        const auto asked = asked_.find(key);
        const bool only_one = found->second.size() == 1 && (asked == asked_.end() || asked->second <= 1);
        return only_one ? std::optional(found->second.front()) : std::nullopt;
    }

    // Of the next note in the flow, else of the last.
    std::size_t series_at(std::size_t piece) const {
        const auto next =
            std::lower_bound(work_.notes.begin(), work_.notes.end(), piece,
                             [](const FoundNote& note, std::size_t at) { return note.piece < at; });
        if (next != work_.notes.end()) return next->series;
        return work_.notes.empty() ? 0 : work_.notes.back().series;
    }

    void refer_to_parts(const Mark& mark, const std::vector<ListedLabel>& parts) {
        std::vector<BoundReference> references;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            Span share = mark.span;
            if (i > 0) share.begin = mark.places[parts[i].begin];
            if (i + 1 < parts.size()) share.end = mark.places[parts[i + 1].begin];
            references.push_back({find(parts[i].label.key(), mark), parts[i].label.printed, share});
        }
        refer(mark, std::move(references));
        for (const BoundReference& reference : work_.bindings[place_of(mark.span)].references)
            if (!reference.note) report_dangling(reference.span, reference.label);
    }

    void dangle(const Mark& mark, const std::string& label) {
        report_dangling(mark.span, label);
        refer(mark, {{std::nullopt, label, mark.span}});
    }

    void report_dangling(const Span& span, const std::string& label) {
        work_.report(reference_without_note, span, phrase("there is no note {}", label));
    }

    void refer(const Mark& mark, std::vector<BoundReference> references) {
        for (const MarkLink& link : mark.links) {
            work_.book(Fate::unlinked, link.span, nullptr);
            if (!link.target.empty() && link.target.front() != '#')
                work_.report(link_without_target, link.span,
                             phrase("the reference '{}' leads to its note, no more to '{}'",
                                    trim(link.text), link.target));
        }
        for (const BoundReference& reference : references) {
            count(mark, reference.label);
            if (reference.note) work_.book_note(Fate::reference, reference.span, *reference.note);
            else work_.book_dangling(reference.span, reference.label);
            if (reference.note && mark.note)
                work_.report(reference_inside_note, reference.span,
                             phrase("note {} refers to note {}", work_.notes[*mark.note].label.printed,
                                    reference.label));
        }
        work_.bindings[place_of(mark.span)].references = std::move(references);
    }

    void doubt(const Mark& mark, const Phrase& message) {
        work_.report(doubtful_superscript, mark.span, message);
    }

    Workbench& work_;
    const std::vector<Mark>& marks_;
    std::vector<MarkReading> readings_;
    std::map<std::string, std::size_t> by_source_key_;
    std::map<std::string, std::size_t> by_target_;
    std::map<std::string, std::vector<std::size_t>> by_label_;  // notes in their order
    std::map<std::string, int> asked_;  // how many marks clearly refer to a label
    FusedNumbers fused_{work_.notes, asked_};
    std::map<std::size_t, int> last_number_;  // by series
};

}  // namespace

void bind_references(Workbench& work, const std::vector<Mark>& marks) {
    Binder(work, marks).bind();
}

}  // namespace voetnoot::normalize::notes
