#include "pipeline/normalize/notes/note_zones.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/notes/back_matter.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <unicode/uchar.h>

namespace voetnoot::normalize::notes {

namespace {

// Punctuation directly behind the mark: what a reference has, and a note has not.
bool punctuation_follows(const NoteStart& start) {
    return !start.text.empty() &&
           std::string_view(".,;:)!?").find(start.text.front()) != std::string_view::npos;
}

// "¹⁴C": an element right behind its mass number.
bool is_isotope(const Workbench& work, const NoteStart& start) {
    const std::string_view after = work.source.bytes(start.span.part).substr(start.span.end, 3);
    if (after.empty() || u_isupper(after[0]) == 0) return false;
    std::size_t letters = 1;
    if (after.size() > 1 && u_islower(after[1]) != 0) ++letters;
    return after.size() <= letters || u_isalpha(after[letters]) == 0;
}

class Scale {
public:
    Scale(const Workbench& work, std::vector<NoteStart>& starts)
        : work_(work), starts_(starts), below_(back_matter(work)) {
        std::set<Place> places;
        std::size_t series = 0;
        for (const NoteStart& start : starts) {
            places.insert(place_of(start.span));
            if (start.form == Form::raised && start.label.number == 1) ++series;
            if (start.form == Form::raised) raised_.insert({series, start.label.key()});
            series_.push_back(series);
        }
        for (const Mark& mark : marks_of(work)) {
            if (places.contains(place_of(mark.span)) || work.flow[mark.piece].people) continue;
            for (const MarkLink& link : mark.links)
                if (const auto label = read_label(link.text, work.highest_number))
                    linked_.insert({link.target, label->key()});
            if (const auto label = read_label(mark.text, work.highest_number))
                references_.insert({label->key(), mark.piece});
            for (const ListedLabel& listed : read_label_list(mark.text, work.highest_number))
                references_.insert({listed.label.key(), mark.piece});
        }
    }

    void weigh() {
        for (std::size_t i = 0; i < starts_.size(); ++i) {
            weigh(i);
            starts_[i].accepted = starts_[i].score >= perhaps_a_note && may_be(i);
            starts_[i].certain = is_linked(starts_[i]) || is_back_matter(starts_[i]);
            if (starts_[i].accepted) last_ = i;
        }
    }

private:
    using Form = NoteStart::Form;

    // What is no superscript at the start of a line is none where another note bears the label, where
    // nothing refers to it, or where no note stands beside it.
    // A table of decisions, the surest first.
    bool may_be(std::size_t i) const {
        const NoteStart& start = starts_[i];
        if (start.form == Form::raised) return true;
        if (is_linked(start)) return true;
        if (start.signed_label && !is_back_matter(start)) return false;
        if (raised_.contains({series_[i], start.label.key()}) || !is_referred_to_before(start))
            return false;
        if (start.form == Form::in_line) return last_ && in_one_block(starts_[*last_], start);
        if (is_back_matter(start) && start.first_line) return true;
        const bool alone = start.text.empty();
        const std::size_t reach = alone ? 2 : 1;  // its text stands between it and the next
        return is_below_rule(start) || (last_ && in_one_block(starts_[*last_], start)) ||
               (last_ && follows_in_number(start) && starts_[*last_].form == Form::plain &&
                starts_[*last_].piece + 2 >= start.piece) ||
               (i + 1 < starts_.size() && starts_[i + 1].label.number == *start.label.number + 1 &&
                starts_[i + 1].piece <= start.piece + reach);
    }

    void add(NoteStart& start, int points, std::string_view why) {
        start.score += points;
        const Phrase one = phrase("{} ({:+})", sentence(why), points);
        start.evidence = start.evidence.empty() ? one : joined({start.evidence, one}, ", ");
    }

    void weigh(std::size_t i) {
        NoteStart& start = starts_[i];
        const bool continues = last_ && in_one_block(starts_[*last_], start);
        if (start.first_line) add(start, 1, marked("begins a paragraph"));
        else if (!continues) add(start, -3, marked("stands within a paragraph"));
        if (start.form == Form::plain) add(start, -3, marked("is not raised"));
        if (is_linked(start)) add(start, 4, marked("a link leads to it"));
        if (is_back_matter(start)) add(start, 2, marked("stands below a heading of notes"));
        if (is_referred_to_before(start)) add(start, 3, marked("is referred to before it"));
        if (follows_in_number(start)) add(start, 2, marked("its number is the next"));
        if (is_below_rule(start)) add(start, 2, marked("stands below a rule"));
        if (continues || is_next_to(i)) add(start, 2, marked("stands next to a note"));
        if (ends_page(start)) add(start, 1, marked("interrupts a sentence"));
        if (punctuation_follows(start)) add(start, -4, marked("is followed by punctuation"));
        if (is_isotope(work_, start)) add(start, -3, marked("may be an isotope"));
        if (!start.label.number && !is_referred_to_before(start))
            add(start, -3, marked("has no number"));
        if (start.text.empty() && !is_referred_to_before(start)) add(start, -1, marked("has no text"));
    }

    // By its own label.
    bool is_linked(const NoteStart& start) const {
        return std::any_of(start.ids.begin(), start.ids.end(), [&](const std::string& id) {
            return linked_.contains({'#' + id, start.label.key()});
        });
    }

    bool is_back_matter(const NoteStart& start) const { return below_[start.piece] != BackMatter::none; }

    static bool in_one_block(const NoteStart& before, const NoteStart& start) {
        return before.piece == start.piece;
    }

    bool is_referred_to_before(const NoteStart& start) const {
        const auto first = references_.lower_bound({start.label.key(), 0});
        return first != references_.end() && first->first == start.label.key() &&
               first->second <= start.piece;
    }

    bool follows_in_number(const NoteStart& start) const {
        if (!start.label.number) return false;
        const int before = last_ ? starts_[*last_].label.number.value_or(0) : 0;
        return *start.label.number == before + 1 || *start.label.number == 1;
    }

    bool is_below_rule(const NoteStart& start) const {
        return start.first_line && start.piece > 0 &&
               std::holds_alternative<draft::Rule>(work_.flow[start.piece - 1].block.value);
    }

    // The paragraph before or after it begins a note with the next number.
    bool is_next_to(std::size_t i) const {
        const NoteStart& start = starts_[i];
        if (last_ && starts_[*last_].piece + 1 == start.piece && start.first_line) return true;
        return i + 1 < starts_.size() && starts_[i + 1].piece <= start.piece + 1 && start.label.number &&
               starts_[i + 1].label.number == *start.label.number + 1;
    }

    // The text before the notes stops in the middle of a sentence.
    bool ends_page(const NoteStart& start) const {
        if (!start.first_line || start.piece == 0) return false;
        const auto* before = std::get_if<draft::Paragraph>(&work_.flow[start.piece - 1].block.value);
        return before != nullptr && stops_early(flat_text(before->content));
    }

    const Workbench& work_;
    std::vector<NoteStart>& starts_;
    std::vector<BackMatter> below_;                             // by piece
    std::set<std::pair<std::string, std::size_t>> references_;  // label, piece
    std::set<std::pair<std::string, std::string>> linked_;      // target and label of a link
    std::vector<std::size_t> series_;                       // of each start: how many before it are a 1
    std::set<std::pair<std::size_t, std::string>> raised_;  // by series, those that begin a line raised
    std::optional<std::size_t> last_;                       // the last accepted
};

}  // namespace

std::vector<NoteStart> weigh_note_starts(const Workbench& work) {
    std::vector<NoteStart> starts = note_starts(work);
    if (!starts.empty()) Scale(work, starts).weigh();
    return starts;
}

}  // namespace voetnoot::normalize::notes
