#include "pipeline/witness/document_testimony.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

namespace voetnoot::witness {

namespace {

// Walks a Document in reading order; notes come after the body.
class Walk {
public:
    Walk(const Document& document, const Journal& journal, const Scan& scan, const Source& source)
        : document_(document), scan_(scan), source_(source) {
        for (const JournalEntry& entry : journal)
            if (entry.fate == Fate::furniture && !entry.span.empty()) taken_out_.push_back(&entry);
        std::stable_sort(
            taken_out_.begin(), taken_out_.end(),
            [](const JournalEntry* a, const JournalEntry* b) { return is_before(a->span, b->span); });
    }

    Testimony run() {
        for (const voetnoot::Note& note : document_.notes)
            result_.notes.push_back({note.label, {0, {}, note.span}});
        for (const LetterHeadGroup& group : document_.letterhead.groups)
            for (const LetterHeadLine& line : group.lines) {
                passage(line.span);
                inlines(line.label);
                apart();
                inlines(line.value);
                apart();
            }
        blocks(document_.body);
        part_ = Part::note;
        for (note_ = 0; note_ < document_.notes.size(); ++note_) blocks(document_.notes[note_].content);
        taken_out_before(nullptr);
        return std::move(result_);
    }

private:
    static bool is_before(const Span& a, const Span& b) {
        return std::tie(a.part, a.begin) < std::tie(b.part, b.begin);
    }

    // What the journal took out, where it stands among the passages.
    void taken_out_before(const Span* place) {
        const Part around = part_;
        for (; next_ < taken_out_.size(); ++next_) {
            const JournalEntry& entry = *taken_out_[next_];
            if (place != nullptr && !is_before(entry.span, *place)) break;
            part_ = entry.rule == letter_rules::furniture_removed.id ? Part::furniture : Part::hidden;
            apart();
            scanned(entry.span);
            apart();
        }
        part_ = around;
    }

    void scanned(const Span& span) {
        auto token = std::lower_bound(
            scan_.tokens.begin(), scan_.tokens.end(), span,
            [](const ScanToken& one, const Span& place) { return is_before(one.span, place); });
        for (;
             token != scan_.tokens.end() && token->span.part == span.part && token->span.end <= span.end;
             ++token) {
            if (token->space_before) apart();
            words(token->text, token->span);
        }
    }

    void blocks(const Blocks& content) {
        for (const Block& node : content) {
            apart();
            visit_node(
                node,
                [&](const Heading& heading) {
                    passage(heading.span);
                    inlines(heading.content);
                },
                [&](const Paragraph& paragraph) {
                    passage(paragraph.span);
                    inlines(paragraph.content);
                },
                [&](const List& list) {
                    for (const ListItem& item : list.items) {
                        label_ = result_.words.size();
                        words(item.label, {item.span.part, item.span.begin, item.span.begin});
                        blocks(item.content);
                    }
                },
                [&](const Table& table) {
                    for (const TableRow& row : table.rows)
                        for (const TableCell& cell : row.cells) blocks(cell.content);
                },
                [&](const Quote& quote) { blocks(quote.content); },
                [&](const Preformatted& lines) {
                    passage(lines.span);
                    for (const std::string& line : lines.lines) {
                        words(line, lines.span);
                        apart();
                    }
                },
                [](const Separator&) {});
        }
        apart();
    }

    // Begins with the label that stands before it.
    void passage(const Span& span) {
        if (label_ == SIZE_MAX) taken_out_before(&span);
        result_.passages.push_back({std::min(label_, result_.words.size()), span});
        label_ = SIZE_MAX;
    }

    void inlines(const Inlines& content) {
        for (const Inline& node : content)
            visit_node(
                node, [&](const Text& text) { words(text.text, text.span); },
                [&](const Emphasis& part) { inlines(part.content); },
                [&](const Strong& part) { inlines(part.content); },
                [&](const Superscript& part) { inlines(part.content); },
                [&](const Subscript& part) { inlines(part.content); },
                [&](const Foreign& part) { inlines(part.content); },
                [&](const Styled& part) { inlines(part.content); },
                [&](const Code& code) { words(code.text, code.span); },
                [&](const Link& link) { inlines(link.content); }, [](const Anchor&) {},
                [&](const Formula& formula) { words(formula.text, formula.span); },
                [&](const Image& image) { description(image); }, [&](const LineBreak&) { apart(); },
                [&](const NoteReference& reference) {
                    this->reference(document_.note(reference.note).label, reference.note.index,
                                    reference.span);
                },
                [&](const DanglingReference& reference) {
                    this->reference(reference.label, std::nullopt, reference.span);
                });
    }

    void description(const Image& image) {
        const Part around = part_;
        if (part_ == Part::body || part_ == Part::note) part_ = Part::description;
        apart();
        words(image.alt, image.span);
        apart();
        part_ = around;
    }

    void reference(const std::string& label, std::optional<std::size_t> note, const Span& span) {
        result_.references.push_back({label, result_.words.size(), note, {0, {}, span}});
    }

    void apart() { apart_ = true; }

    // Each word with the bytes that it stands on, where it can be found in them as it is.
    void words(std::string_view text, const Span& span) {
        const std::string_view bytes = source_.text(span);
        std::size_t from = 0;
        for_each_run(text, [&](std::string_view run, bool is_space) {
            if (is_space) return apart();
            const std::size_t window = 8 * run.size() + 256;
            const std::size_t at =
                bytes.substr(0, std::min(bytes.size(), from + window)).find(run, from);
            Span place = span;
            if (at != std::string_view::npos) {
                from = at + run.size();
                place.begin = span.begin + static_cast<std::uint32_t>(at);
                place.end = span.begin + static_cast<std::uint32_t>(from);
            }
            Word& word =
                result_.words.emplace_back(Word{std::string(run), {0, {}, place}, part_, !apart_});
            if (part_ == Part::note) word.note = note_;
            apart_ = false;
        });
    }

    const Document& document_;
    const Scan& scan_;
    const Source& source_;
    std::vector<const JournalEntry*> taken_out_;  // in order of their places
    std::size_t next_ = 0;                        // of them
    Testimony result_;
    Part part_ = Part::body;
    std::uint32_t note_ = 0;
    std::size_t label_ = SIZE_MAX;  // of the item that begins
    bool apart_ = true;
};

// A text of a ledger, with the references in it, by offset.
class LedgerText {
public:
    LedgerText(Testimony& result, Part part, std::uint32_t note)
        : result_(result), part_(part), note_(note) {}

    void refer(std::size_t offset, Reference reference) {
        pending_.emplace_back(offset, std::move(reference));
    }

    void write(std::string_view text) {
        std::stable_sort(pending_.begin(), pending_.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        std::size_t offset = 0, next = 0;
        for_each_run(text, [&](std::string_view run, bool is_space) {
            if (is_space) return;
            bool joined = false;
            while (!run.empty()) {
                while (next < pending_.size() && pending_[next].first <= offset) put(next++);
                const std::size_t length = count_code_points(run);
                const std::size_t to_next =
                    next < pending_.size() ? pending_[next].first - offset : length;
                const std::string_view piece = head(run, std::min(length, to_next));
                result_.words.push_back({std::string(piece), {}, part_, joined, 0, note_});
                offset += std::min(length, to_next);
                run.remove_prefix(piece.size());
                joined = true;
            }
        });
        while (next < pending_.size()) put(next++);
    }

private:
    void put(std::size_t index) {
        Reference& reference = pending_[index].second;
        reference.before = result_.words.size();
        result_.references.push_back(std::move(reference));
    }

    Testimony& result_;
    Part part_;
    std::uint32_t note_;
    std::vector<std::pair<std::size_t, Reference>> pending_;
};

}  // namespace

Testimony testimony_of(const Document& document, const Journal& journal, const Scan& scan,
                       const Source& source) {
    return Walk(document, journal, scan, source).run();
}

Testimony testimony_of(const Ledger& ledger) {
    Testimony result;
    std::vector<LedgerText> texts;
    texts.emplace_back(result, Part::body, 0);
    for (std::size_t i = 0; i < ledger.notes.size(); ++i) {
        result.notes.push_back({ledger.notes[i].label, {}});
        texts.emplace_back(result, Part::note, static_cast<std::uint32_t>(i));
    }
    const auto refer = [&](const LedgerReference& at, const std::string& label,
                           std::optional<std::size_t> note) {
        texts[at.inside ? *at.inside + 1 : 0].refer(at.offset, {label, 0, note, {}});
    };
    for (std::size_t i = 0; i < ledger.notes.size(); ++i)
        for (const LedgerReference& reference : ledger.notes[i].references)
            refer(reference, ledger.notes[i].label, i);
    for (const LedgerDangling& dangling : ledger.dangling)
        refer(dangling.reference, dangling.label, std::nullopt);
    texts.front().write(ledger.running_text);
    for (std::size_t i = 0; i < ledger.notes.size(); ++i) texts[i + 1].write(ledger.notes[i].text);
    return result;
}

}  // namespace voetnoot::witness
