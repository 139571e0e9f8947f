#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/notes/note_zones.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>

namespace voetnoot::normalize::notes {

namespace {

using letter_rules::furniture_removed;
using letter_rules::text_between_notes;

constexpr int belongs_to_note = 2;
constexpr std::string_view place_in_zone = marked("stands between notes of one page");
constexpr std::string_view by_place_alone = "stands between notes of one page (+2)";
constexpr std::size_t many_words = 60;

// A line that is nothing but the address of a site or a mailbox: the foot of a page.
bool is_site_or_mailbox(const draft::Inlines& line) {
    const std::string text(trim(full_text(line)));
    return !text.empty() && text.find(' ') == std::string::npos && text.find('/') == std::string::npos &&
           (text.find('@') != std::string::npos || text.find('.') != std::string::npos) &&
           text.size() < 80;
}

// Lines behind a note that are the foot of its page: at least two of them, one a mailbox.
void drop_page_foot(Workbench& work, Piece& piece) {
    auto* paragraph = std::get_if<draft::Paragraph>(&piece.block.value);
    if (paragraph == nullptr) return;
    const std::vector<NodeRange> lines = node_lines(paragraph->content);
    std::size_t foot = lines.size();
    bool mailbox = false;
    while (foot > 1) {
        const draft::Inlines line = copy(paragraph->content, lines[foot - 1]);
        if (!is_site_or_mailbox(line)) break;
        mailbox = mailbox || full_text(line).find('@') != std::string::npos;
        --foot;
    }
    if (!mailbox || lines.size() - foot < 2) return;
    const draft::Inlines gone = copy(paragraph->content, {lines[foot].begin, paragraph->content.size()});
    paragraph->content = copy(paragraph->content, {0, lines[foot].begin});
    const Span span = span_of(gone);
    paragraph->span = span_of(paragraph->content);
    work.notes[piece.note].span.end = paragraph->span.end;
    work.journal[work.notes[piece.note].text_entry].span.end = paragraph->span.end;
    work.book(Fate::furniture, span, &furniture_removed);
    work.report(furniture_removed, span,
                phrase("page furniture left out: '{}'", trim(fold(full_text(gone)))));
}

class Extender {
public:
    explicit Extender(Workbench& work) : work_(work) {
        for (const Mark& mark : marks_of(work))
            if (const auto label = read_label(mark.text, work.highest_number))
                if (!mark.note) references_.insert({label->key(), mark.piece});
    }

    void extend() {
        for (std::size_t i = 1; i < work_.flow.size(); ++i) {
            Piece& piece = work_.flow[i];
            if (work_.flow[i - 1].role == Piece::Role::body) zone_begin_ = i;
            if (work_.flow[i - 1].role == Piece::Role::note) last_note_ = i - 1;
            if (piece.role == Piece::Role::body) report_cut_note(i);
            if (piece.role != Piece::Role::body || work_.flow[i - 1].role != Piece::Role::note) continue;
            const auto* paragraph = std::get_if<draft::Paragraph>(&piece.block.value);
            if (paragraph == nullptr) continue;
            const std::size_t note = work_.flow[i - 1].note;
            Phrase evidence;
            const int score = weigh(i, *paragraph, work_.notes[note], evidence);
            if (score >= belongs_to_note) {
                if (evidence.english() == by_place_alone)
                    between(i, paragraph->span, note, marked("part of the note"));
                take(piece, note, paragraph->span, phrase("score {}: {}", score, evidence));
            } else if (stands_within_zone(i)) {
                between(i, paragraph->span, note, marked("text of the letter"));
            }
        }
    }

private:
    int weigh(std::size_t i, const draft::Paragraph& paragraph, const FoundNote& note,
              Phrase& evidence) const {
        int score = 0;
        const auto add = [&](int points, std::string_view why) {
            score += points;
            const Phrase one = phrase("{} ({:+})", sentence(why), points);
            evidence = evidence.empty() ? one : joined({evidence, one}, ", ");
        };
        const std::string text = flat_text(paragraph.content);
        const std::string before = text_of_last_piece(i - 1);
        if (is_only_addresses(paragraph.content))
            add(before.find("://") == std::string::npos ? 2 : 1, marked("is an address"));
        if (note.empty && is_only_addresses(paragraph.content))
            add(1, marked("the note has no other text"));
        if (note.empty && !note.raised) add(2, marked("the number of the note stands alone"));
        if (!before.empty() && (before.back() == ':' || before.back() == ','))
            add(1, marked("the note asks for more"));
        if (stands_within_zone(i)) add(2, place_in_zone);
        if (!marks_of(paragraph.content).empty()) add(-4, marked("has marks of its own"));
        if (begins_in_lower_case(text) && !is_only_addresses(paragraph.content) &&
            !(stands_within_zone(i) && stops_early(before) && text_before_zone_is_complete()))
            add(-3, marked("goes on in lower case"));
        if (count_words(text) > many_words) add(-2, marked("is long"));
        return score;
    }

    // So that what goes on in lower case cannot go on with it.
    bool text_before_zone_is_complete() const {
        for (std::size_t i = zone_begin_; i-- > 0;) {
            const draft::Block& block = work_.flow[i].block;
            if (std::holds_alternative<draft::Rule>(block.value)) continue;
            const auto* paragraph = std::get_if<draft::Paragraph>(&block.value);
            return paragraph == nullptr || is_heading_in_bold(paragraph->content) ||
                   !stops_early(flat_text(paragraph->content));
        }
        return true;
    }

    std::string text_of_last_piece(std::size_t i) const {
        const auto* paragraph = std::get_if<draft::Paragraph>(&work_.flow[i].block.value);
        return paragraph == nullptr ? std::string() : std::string(trim(flat_text(paragraph->content)));
    }

    // By the converter's own anchors: "page-6-3".
    static std::string_view page_of(const FoundNote& note) {
        for (const std::string& id : note.ids)
            if (id.starts_with("page-"))
                return std::string_view(id).substr(0, id.find('-', std::string_view("page-").size()));
        return {};
    }

    static bool on_other_pages(const FoundNote& a, const FoundNote& b) {
        return !page_of(a).empty() && !page_of(b).empty() && page_of(a) != page_of(b);
    }

    // Text in lower case between the rule and the first note of a page may be the rest of the last note
    // of the page before.
    void report_cut_note(std::size_t i) {
        if (i == 0 || i + 1 >= work_.flow.size() || !last_note_) return;
        if (!std::holds_alternative<draft::Rule>(work_.flow[i - 1].block.value)) return;
        if (work_.flow[i + 1].role != Piece::Role::note) return;
        const auto* paragraph = std::get_if<draft::Paragraph>(&work_.flow[i].block.value);
        if (paragraph == nullptr || !begins_in_lower_case(flat_text(paragraph->content))) return;
        if (!stops_early(text_of_last_piece(*last_note_))) return;
        FoundNote& note = work_.notes[work_.flow[*last_note_].note];
        note.reported_as_cut = true;
        work_.report(letter_rules::note_perhaps_cut, note.label_span,
                     phrase("note {} stops in the middle of a sentence, and line {} may be its rest",
                            note.label.printed, work_.source.position(paragraph->span).line));
    }

    // The next block is a note that is referred to, but not in what stands between.
    bool stands_within_zone(std::size_t i) const {
        if (i + 1 >= work_.flow.size() || work_.flow[i + 1].role != Piece::Role::note) return false;
        const FoundNote& next = work_.notes[work_.flow[i + 1].note];
        if (work_.flow[i - 1].role == Piece::Role::note &&
            on_other_pages(work_.notes[work_.flow[i - 1].note], next))
            return false;
        const auto first = references_.lower_bound({next.label.key(), 0});
        const auto since = references_.lower_bound({next.label.key(), zone_begin_});
        const auto is_of_it = [&](auto reference) {
            return reference != references_.end() && reference->first == next.label.key();
        };
        return is_of_it(first) && (!is_of_it(since) || since->second > i);
    }

    void take(Piece& piece, std::size_t note, const Span& span, const Phrase& evidence) {
        piece.role = Piece::Role::note;
        piece.note = note;
        FoundNote& owner = work_.notes[note];
        owner.empty = false;
        owner.span = voetnoot::join(owner.span, span);
        if (!trim(flat_text(draft::Blocks{piece.block})).empty())
            work_.book_note(Fate::note_text, span, note);
        work_.change(phrase("paragraph belongs to note {}", owner.label.printed), evidence, span);
    }

    void between(std::size_t i, const Span& span, std::size_t note, std::string_view read_as) {
        work_.report(text_between_notes, span,
                     phrase("a paragraph between note {} and note {} is read as {}",
                            work_.notes[note].label.printed,
                            work_.notes[work_.flow[i + 1].note].label.printed, sentence(read_as)));
    }

    Workbench& work_;
    std::set<std::pair<std::string, std::size_t>> references_;  // label, piece
    std::optional<std::size_t> last_note_;                      // piece
    std::size_t zone_begin_ = 0;                                // of the notes before the paragraph
};

}  // namespace

void extend_notes(Workbench& work) {
    if (work.notes.empty() || work.explicit_roles) return;
    for (Piece& piece : work.flow)
        if (piece.role == Piece::Role::note) drop_page_foot(work, piece);
    Extender(work).extend();
}

}  // namespace voetnoot::normalize::notes
