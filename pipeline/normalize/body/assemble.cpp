#include "pipeline/normalize/body/assemble.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/inline_text.hpp"
#include "pipeline/normalize/letterhead/dates.hpp"
#include "pipeline/normalize/letterhead/letterhead.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace voetnoot::normalize::body {

namespace {

constexpr std::size_t longest_made_up_title = 80;  // code points

class Builder {
public:
    Builder(Workbench& work, InlineText& inlines) : work_(work), inlines_(inlines) {}

    Blocks blocks(const draft::Blocks& content) {
        Blocks result;
        for (const draft::Block& node : content) append(node, result);
        return result;
    }

    void append(const draft::Block& node, Blocks& result) {
        visit_node(
            node,
            [&](const draft::Heading& heading) {
                result.push_back({Heading{heading.level, inlines_.convert(heading.content), heading.span,
                                          heading.form}});
            },
            [&](const draft::Paragraph& paragraph) {
                if (!lines_may_be_items_) return result.push_back({this->paragraph(paragraph)});
                for (const draft::Block& block : read_labelled_lines(paragraph))
                    if (const auto* text = std::get_if<draft::Paragraph>(&block.value)) {
                        result.push_back({this->paragraph(*text)});
                    } else {  // within an item its lines are lines
                        lines_may_be_items_ = false;
                        append(block, result);
                        lines_may_be_items_ = true;
                    }
            },
            [&](const draft::List& list) { result.push_back({this->list(list)}); },
            [&](const draft::Table& table) {
                if (table.only_layout) place(table, result);
                else result.push_back({this->table(table)});
            },
            [&](const draft::Quote& quote) {
                result.push_back({Quote{blocks(quote.content), quote.span}});
            },
            [&](const draft::Preformatted& text) {
                Preformatted kept{{}, text.span};
                for (const std::string& line : text.lines) kept.lines.push_back(clean(line));
                result.push_back({std::move(kept)});
            },
            [&](const draft::Rule& rule) { result.push_back({Separator{rule.span}}); },
            [&](const draft::PageMark& mark) {
                if (!mark.label.empty())
                    work_.book(Fate::furniture, mark.span, &letter_rules::furniture_removed);
            },
            [&](const draft::Furniture& furniture) { this->furniture(furniture); },
            [&](const draft::NoteBody&
                    note) {  // a reader puts them at the top; within a block it is text
                for (Block& block : blocks(note.content)) result.push_back(std::move(block));
            },
            [&](const draft::Replaced& replaced) { work_.book(replaced); });
    }

private:
    Paragraph paragraph(const draft::Paragraph& paragraph) {
        const Paragraph::Role role =
            paragraph.in_contents ? Paragraph::Role::contents : Paragraph::Role::body;
        return {inlines_.convert(paragraph.content), role, paragraph.span, paragraph.form};
    }

    List list(draft::List list) {
        if (!work_.explicit_roles) read_item_labels(list, work_);
        List result{list.ordered, {}, list.span};
        for (const draft::ListItem& item : list.items) {
            if (!item.label_span.empty())
                work_.book_replaced(item.label_span, nullptr, item.label + ' ');
            result.items.push_back({item.label, blocks(item.content), item.span});
        }
        return result;
    }

    void place(const draft::Table& table, Blocks& result) {
        for (const draft::Row& row : table.rows)
            for (const draft::Cell& cell : row.cells)
                for (const draft::Block& block : cell.content) append(block, result);
    }

    Table table(const draft::Table& table) {
        Table result;
        for (const draft::Table::Alignment alignment : table.columns)
            result.columns.push_back(aligned(alignment));
        result.header_rows = table.header_rows;
        result.right_to_left = table.right_to_left;
        result.span = table.span;
        for (const draft::Row& row : table.rows) {
            TableRow made{{}, row.span};
            for (const draft::Cell& cell : row.cells)
                made.cells.push_back(
                    {blocks(cell.content), cell.header, cell.columns, cell.rows, cell.span});
            result.rows.push_back(std::move(made));
        }
        return result;
    }

    static Table::Alignment aligned(draft::Table::Alignment alignment) {
        switch (alignment) {
            case draft::Table::Alignment::natural:
                return Table::Alignment::natural;
            case draft::Table::Alignment::left:
                return Table::Alignment::left;
            case draft::Table::Alignment::centre:
                return Table::Alignment::centre;
            case draft::Table::Alignment::right:
                return Table::Alignment::right;
        }
        return Table::Alignment::natural;
    }

    void furniture(const draft::Furniture& furniture) {
        const std::string text(trim(fold(flat_text(furniture.content))));
        if (text.empty()) return;
        work_.book(Fate::furniture, furniture.span, &letter_rules::furniture_removed);
        work_.report(letter_rules::furniture_removed, furniture.span,
                     phrase("page furniture left out: '{}'", text));
    }

    Workbench& work_;
    InlineText& inlines_;
    bool lines_may_be_items_ = !work_.explicit_roles;
};

// What the text begins with, where that reads as a heading and the first that is one comes late: a
// document whose author made headings by hand, and has some others deep in it.
const Paragraph* title_made_by_hand(const Blocks& body) {
    constexpr std::ptrdiff_t late = 8;  // blocks
    const auto* const first = body.empty() ? nullptr : std::get_if<Paragraph>(&body.front().value);
    const auto heading = std::find_if(body.begin(), body.end(), [](const Block& block) {
        return std::holds_alternative<Heading>(block.value);
    });
    const bool is_late = heading != body.end() && heading - body.begin() > late;
    return first != nullptr && is_late && reads_as_heading(*first) ? first : nullptr;
}

// The subject; else the first heading; else the title of the file; else how the text begins.
void set_title(Document& document, const std::optional<std::string>& title_of_file) {
    for (const LetterHeadGroup& group : document.letterhead.groups)
        for (const LetterHeadLine& line : group.lines)
            if (line.field == Field::subject)
                document.title_span =
                    document.title_span.empty() ? line.span : join(document.title_span, line.span);
    document.title = letterhead::value_of(document.letterhead, Field::subject);
    if (const Paragraph* const first = title_made_by_hand(document.body);
        document.title.empty() && first != nullptr) {
        document.title = trim(fold(plain_text(first->content)));
        document.title_span = first->span;
    }
    for (const Block& block : document.body) {
        if (!document.title.empty()) return;
        if (const auto* heading = std::get_if<Heading>(&block.value)) {
            document.title = trim(fold(plain_text(heading->content)));
            document.title_span = heading->span;
        }
    }
    if (document.title.empty()) document.title = title_of_file.value_or("");
    for (const Block& block : document.body) {
        if (!document.title.empty()) return;
        const auto* paragraph = std::get_if<Paragraph>(&block.value);
        if (paragraph == nullptr) continue;
        const std::string text(trim(fold(plain_text(paragraph->content))));
        std::size_t end = 0;
        for (std::size_t n = 0; end < text.size() && n < longest_made_up_title; ++n)
            next_code_point(text, end);
        document.title = trim(text.substr(0, end));
        document.title_span = paragraph->span;
    }
}

// Of a document without a letterhead: a line of its own, "Dato: 4.11.2025" or "Oslo, 4.11.2025", among
// the short ones with which it begins.
std::optional<Date> date_above_text(const Blocks& body) {
    constexpr std::size_t lines_above = 10;
    constexpr std::size_t longest = 200;  // bytes
    for (std::size_t i = 0; i < std::min(body.size(), lines_above); ++i) {
        const auto* paragraph = std::get_if<Paragraph>(&body[i].value);
        if (paragraph == nullptr) continue;
        const std::string text(trim(fold(plain_text(paragraph->content))));
        if (text.size() > longest) break;
        const auto label = letterhead::read_line_label(text);
        const auto date = label && label->field == Field::date
                              ? letterhead::read_date_line(std::string_view(text).substr(label->length))
                              : letterhead::read_date_line(text);
        if (date) return date;
    }
    return std::nullopt;
}

void set_date(Document& document, Findings& findings) {
    for (const LetterHeadGroup& group : document.letterhead.groups)
        for (const LetterHeadLine& line : group.lines) {
            if (line.field != Field::date || document.date) continue;
            const std::string printed(trim(fold(plain_text(line.value))));
            document.date = letterhead::read_printed_date(printed);
            if (!document.date && !printed.empty())
                findings.add(letter_rules::unreadable_date, line.span,
                             phrase("'{}' cannot be read as a date", printed));
        }
    if (!document.date) document.date = date_above_text(document.body);
    if (!document.date) findings.add(letter_rules::letter_without_date, {}, phrase("no date was found"));
}

}  // namespace

std::vector<NoteId> order_notes(const Workbench& work, const std::vector<notes::Mark>& marks) {
    std::vector<std::size_t> order;
    std::vector<bool> placed(work.notes.size(), false);
    std::vector<std::vector<std::size_t>> within(work.notes.size() + 1);  // the last: the running text
    for (const notes::Mark& mark : marks) {
        const auto binding = work.bindings.find(place_of(mark.span));
        if (binding == work.bindings.end()) continue;
        for (const BoundReference& reference : binding->second.references)
            if (reference.note) within[mark.note.value_or(work.notes.size())].push_back(*reference.note);
    }
    const auto place = [&](std::size_t note) {
        if (!placed[note]) order.push_back(note);
        placed[note] = true;
    };
    for (const std::size_t note : within.back()) place(note);
    std::size_t followed = 0;
    const auto follow = [&] {
        for (; followed < order.size(); ++followed)
            for (const std::size_t note : within[order[followed]]) place(note);
    };
    follow();
    std::vector<bool> referred(work.notes.size(), false);
    for (const std::vector<std::size_t>& inside : within)
        for (const std::size_t note : inside) referred[note] = true;
    for (std::size_t note = 0; note < work.notes.size(); ++note)
        if (!referred[note]) place(note);
    follow();
    for (std::size_t note = 0; note < work.notes.size(); ++note) place(note);
    std::vector<NoteId> ids(work.notes.size());
    for (std::size_t i = 0; i < order.size(); ++i) ids[order[i]] = {i};
    return ids;
}

Document assemble(Workbench& work, const std::vector<notes::Mark>& marks,
                  const DraftProperties& properties) {
    const std::vector<NoteId> ids = order_notes(work, marks);
    InlineText inlines(work, ids);
    Builder builder(work, inlines);
    Document document;

    document.notes.resize(work.notes.size());
    for (std::size_t i = 0; i < work.notes.size(); ++i) {
        Note& note = document.notes[ids[i].index];
        note.label = work.notes[i].label.printed;
        note.span = work.notes[i].span;
        note.referenced = false;
    }
    for (const auto& [place, binding] : work.bindings)
        for (const BoundReference& reference : binding.references)
            if (reference.note) document.notes[ids[*reference.note].index].referenced = true;

    const std::size_t head = letterhead::end_of_letterhead(work);
    document.letterhead = letterhead::read_letterhead(work, head, inlines);
    for (std::size_t i = 0; i < work.flow.size(); ++i) {
        const Piece& piece = work.flow[i];
        if (piece.role == Piece::Role::note)
            builder.append(piece.block, document.notes[ids[piece.note].index].content);
        if (piece.role != Piece::Role::body || i < head) continue;
        const bool salutes = i == head && letterhead::is_salutation(piece.block);
        builder.append(piece.block, document.body);
        if (salutes) std::get<Paragraph>(document.body.back().value).role = Paragraph::Role::salutation;
    }
    if (!document.letterhead.empty()) document.signature = letterhead::find_signature(document.body);
    set_title(document, properties.title);
    set_date(document, work.findings);
    document.file = {properties.author.value_or(""), properties.saved};

    for (JournalEntry& entry : work.journal)
        if (entry.fate == Fate::note_label || entry.fate == Fate::note_text ||
            entry.fate == Fate::reference)
            entry.note = ids[entry.note.index];
    std::stable_sort(work.journal.begin(), work.journal.end(),
                     [](const JournalEntry& a, const JournalEntry& b) {
                         return place_of(a.span) < place_of(b.span);
                     });
    return document;
}

}  // namespace voetnoot::normalize::body
