#include "pipeline/ledger/raised.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace voetnoot {

namespace {

// The spans that may hold raised words.
class Cover {
public:
    void add(const Span& span) { spans_.push_back(span); }

    void sort() {
        std::sort(spans_.begin(), spans_.end(), [](const Span& a, const Span& b) {
            return std::tie(a.part, a.begin) < std::tie(b.part, b.begin);
        });
        for (std::size_t i = 1; i < spans_.size(); ++i)  // one may lie within another
            if (spans_[i].part == spans_[i - 1].part)
                spans_[i].end = std::max(spans_[i].end, spans_[i - 1].end);
    }

    bool covers(const Span& span) const {
        const auto next =
            std::upper_bound(spans_.begin(), spans_.end(), span, [](const Span& a, const Span& b) {
                return std::tie(a.part, a.begin) < std::tie(b.part, b.begin);
            });
        return next != spans_.begin() && (next - 1)->part == span.part && span.begin < (next - 1)->end;
    }

private:
    std::vector<Span> spans_;
};

class Superscripts {
public:
    explicit Superscripts(Cover& cover) : cover_(cover) {}

    void of(const Document& document) {
        for (const LetterHeadGroup& group : document.letterhead.groups)
            for (const LetterHeadLine& line : group.lines) {
                of(line.label);
                of(line.value);
            }
        of(document.body);
        for (const Note& note : document.notes) of(note.content);
    }

private:
    void of(const Blocks& blocks) {
        for (const Block& block : blocks)
            visit_node(
                block, [&](const Heading& heading) { of(heading.content); },
                [&](const Paragraph& paragraph) { of(paragraph.content); },
                [&](const List& list) {
                    for (const ListItem& item : list.items) of(item.content);
                },
                [&](const Table& table) {
                    for (const TableRow& row : table.rows)
                        for (const TableCell& cell : row.cells) of(cell.content);
                },
                [&](const Quote& quote) { of(quote.content); }, [](const Preformatted&) {},
                [](const Separator&) {});
    }

    void of(const Inlines& content) {
        for (const Inline& node : content)
            visit_node(
                node, [](const Text&) {}, [&](const Emphasis& e) { of(e.content); },
                [&](const Strong& s) { of(s.content); },
                [&](const Superscript& s) { cover_.add(s.span); },
                [&](const Subscript& s) { of(s.content); }, [&](const Foreign& f) { of(f.content); },
                [&](const Styled& s) { of(s.content); }, [](const Code&) {},
                [&](const Link& link) { of(link.content); }, [](const Anchor&) {}, [](const Formula&) {},
                [](const Image&) {}, [](const LineBreak&) {}, [](const NoteReference&) {},
                [](const DanglingReference&) {});
    }

    Cover& cover_;
};

}  // namespace

void check_raised(const Scan& scan, const Journal& journal, const Document& document,
                  Findings& findings) {
    Cover cover;
    Superscripts(cover).of(document);
    for (const JournalEntry& entry : journal)
        if (entry.fate == Fate::note_label || entry.fate == Fate::reference ||
            entry.fate == Fate::dangling || entry.fate == Fate::furniture)
            cover.add(entry.span);
    cover.sort();
    for (const ScanToken& token : scan.tokens)
        if (token.raised && !cover.covers(token.span))
            findings.add(ledger_rules::unbalanced, token.span,
                         phrase("'{}' is raised in the source, and not in the Document", token.text));
}

}  // namespace voetnoot
