#include "pipeline/normalize/notes/note_zones.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unicode/uchar.h>

namespace voetnoot::normalize::notes {

namespace {

using letter_rules::doubtful_note;
using letter_rules::note_not_raised;

bool is_left_out(const draft::Block& block) {
    const auto* replaced = std::get_if<draft::Replaced>(&block.value);
    return replaced != nullptr && replaced->text.empty();
}

class Cutter {
public:
    explicit Cutter(Workbench& work) : work_(work) {}

    void cut(const std::vector<NoteStart>& starts) {
        std::size_t next = 0;
        std::vector<Piece> flow = std::move(work_.flow);
        work_.flow.clear();
        for (std::size_t i = 0; i < flow.size(); ++i) {
            std::vector<const NoteStart*> here;
            for (; next < starts.size() && starts[next].piece == i; ++next)
                if (starts[next].accepted) here.push_back(&starts[next]);
                else doubt(starts[next]);
            if (auto* body = std::get_if<draft::NoteBody>(&flow[i].block.value)) certain_note(*body);
            else if (here.empty()) work_.flow.push_back(std::move(flow[i]));
            else paragraph(std::get<draft::Paragraph>(flow[i].block.value), here);
        }
    }

private:
    // A line that looks like a note and is not read as one.
    void doubt(const NoteStart& start) {
        if (start.form == NoteStart::Form::raised && start.label.number && !start.text.empty() &&
            start.score == 0 && start.first_line)
            work_.report(doubtful_note, start.span,
                         phrase("'{}' at the start of a paragraph is not read as a note: {}",
                                start.label.printed, start.evidence));
    }

    void certain_note(const draft::NoteBody& body) {
        FoundNote note;
        note.label =
            read_label(body.label, highest_number).value_or(Label{body.label, std::nullopt, false});
        note.key = body.key;
        note.ids = body.ids;
        note.span = body.span;
        note.label_span = body.span;
        note.piece = work_.flow.size();
        const auto left_out = std::find_if(body.content.begin(), body.content.end(), is_left_out);
        const bool silent = has_no_words(body.content);
        if (silent && left_out != body.content.end())
            note.label_span.end = draft::span_of(*left_out).begin;
        if (!silent) {
            const Span& text = draft::span_of(*std::min_element(
                body.content.begin(), body.content.end(),
                [](const draft::Block& one, const draft::Block& other) {  // boxes come first
                    return draft::span_of(one).begin < draft::span_of(other).begin;
                }));
            note.label_span.end = std::max(text.begin, note.span.begin);  // "1. <sup>a</sup> Text"
            note.text_entry = work_.journal.size();
            work_.book_note(Fate::note_text, {body.span.part, text.begin, body.span.end},
                            work_.notes.size());
        }
        note.empty = squeeze(flat_text(body.content)).empty();
        work_.book_note(Fate::note_label, note.label_span, work_.notes.size());
        work_.journal.back().text = body.counted;
        for (const draft::Block& block : body.content)
            work_.flow.push_back({block, Piece::Role::note, work_.notes.size()});
        if (body.content.empty()) work_.flow.push_back(empty_piece(body.span, work_.notes.size()));
        work_.notes.push_back(std::move(note));
    }

    // Nor marks: the scan has no token of it.
    static bool has_no_words(const draft::Blocks& content) {
        return squeeze(flat_text(content)).empty() && marks_of(content).empty();
    }

    static Piece empty_piece(const Span& span, std::size_t note) {
        return {{draft::Paragraph{{}, span}}, Piece::Role::note, note};
    }

    void paragraph(const draft::Paragraph& source, const std::vector<const NoteStart*>& starts) {
        draft::Inlines before = copy(source.content, {0, starts.front()->node});
        if (!before.empty()) {
            const Span span = span_of(before);
            work_.flow.push_back({{draft::Paragraph{std::move(before), span}}});
        }
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const std::size_t end = i + 1 < starts.size() ? starts[i + 1]->node : source.content.size();
            note(*starts[i], text_behind(source.content, *starts[i], end));
        }
    }

    static draft::Inlines text_behind(const draft::Inlines& content, const NoteStart& start,
                                      std::size_t end) {
        if (start.form != NoteStart::Form::plain) return copy(content, {start.node + 1, end});
        draft::Inlines text = copy(content, {start.node, end});
        auto& first = std::get<draft::Text>(text.front().value);
        first.text.erase(0, start.label_length);
        first.span.begin += static_cast<std::uint32_t>(start.label_length);
        return first.text.empty() ? copy(text, {1, text.size()}) : text;
    }

    void note(const NoteStart& start, draft::Inlines text) {
        if (has_no_words({{draft::Paragraph{text, {}}}})) text.clear();  // "&shy;"
        FoundNote note;
        note.label = start.label;
        note.ids = start.ids;
        if (start.link) work_.book(Fate::unlinked, *start.link, nullptr);
        note.label_span = start.span;
        note.raised = start.form != NoteStart::Form::plain;
        note.piece = work_.flow.size();
        note.empty = text.empty();
        const std::size_t index = work_.notes.size();
        work_.book_note(Fate::note_label, start.span, index);
        if (text.empty()) {
            note.span = start.span;
            work_.flow.push_back(empty_piece(start.span, index));
        } else {
            const Span span = span_of(text);
            note.span = voetnoot::join(start.span, span);
            note.text_entry = work_.journal.size();
            work_.book_note(Fate::note_text, span, index);
            work_.flow.push_back({{draft::Paragraph{std::move(text), span}}, Piece::Role::note, index});
        }
        work_.change(phrase("note {}", start.label.printed),
                     phrase("score {}: {}", start.score, start.evidence), note.span);
        if (start.form == NoteStart::Form::plain && start.certain)
            work_.report(note_not_raised, start.span,
                         phrase("'{}' is read as a note: {}", start.label.printed, start.evidence));
        else if (start.form == NoteStart::Form::plain)
            work_.report(doubtful_note, start.span,
                         phrase("'{}' is read as a note, although it is no superscript: {}",
                                start.label.printed, start.evidence));
        else if (start.score < clearly_a_note)
            work_.report(doubtful_note, start.span,
                         phrase("'{}' is read as a note, on thin evidence: {}", start.label.printed,
                                start.evidence));
        work_.notes.push_back(std::move(note));
    }

    Workbench& work_;
};

bool is_rule(const Piece& piece) {
    return std::holds_alternative<draft::Rule>(piece.block.value);
}

}  // namespace

void find_notes(Workbench& work) {
    Cutter(work).cut(work.explicit_roles ? std::vector<NoteStart>{} : weigh_note_starts(work));
}

void settle_zones(Workbench& work) {
    for (std::size_t i = 0; i < work.flow.size(); ++i) {
        if (!is_rule(work.flow[i])) continue;
        const bool above = i + 1 < work.flow.size() && work.flow[i + 1].role == Piece::Role::note;
        const bool below = i > 0 && work.flow[i - 1].role == Piece::Role::note;
        if (!above && !below) continue;
        work.flow[i].role = Piece::Role::page_end;
        work.change(phrase("rule left out"),
                    above ? phrase("it stands above notes") : phrase("it stands below notes"),
                    draft::span_of(work.flow[i].block));
    }
    std::size_t zone = 0;
    bool body_since = false;
    for (std::size_t i = 0; i < work.flow.size(); ++i) {
        const Piece& piece = work.flow[i];
        if (piece.role == Piece::Role::body) body_since = true;
        if (piece.role != Piece::Role::note) continue;
        if (body_since) ++zone;
        body_since = false;
        FoundNote& note = work.notes[piece.note];
        if (note.piece == i) note.zone = zone;
    }
}

}  // namespace voetnoot::normalize::notes
