#include "pipeline/document/visit.hpp"
#include "pipeline/ledger/book.hpp"
#include "pipeline/ledger/builder.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace voetnoot {

namespace {

// Walks a Document in reading order and tells a builder what is there. Notes are told after the body;
// the builder puts them in the order of their references.
class Count {
public:
    explicit Count(const Document& document) : document_(document) {}

    Ledger run() {
        for (const LetterHeadGroup& group : document_.letterhead.groups) letterhead(group);
        blocks(document_.body);
        for (std::size_t i = 0; i < document_.notes.size(); ++i) {
            const Note& note = document_.notes[i];
            builder_.begin_note(key({i}), note.label, note.span);
            blocks(note.content);
            builder_.end_note();
        }
        return builder_.finish();
    }

private:
    static std::string key(NoteId note) { return fmt::format("{}", note.index); }

    void letterhead(const LetterHeadGroup& group) {
        if (group.quoted) builder_.block(BlockKind::quote, 0, group.span);
        builder_.block(BlockKind::paragraph, 0, group.span);
        for (const LetterHeadLine& line : group.lines) {
            builder_.space();
            inlines(line.label);
            builder_.space();
            inlines(line.value);
        }
    }

    void blocks(const Blocks& content) {
        for (const Block& node : content)
            visit_node(
                node, [&](const Heading& heading) { this->heading(heading); },
                [&](const Paragraph& paragraph) { this->paragraph(paragraph); },
                [&](const List& list) { this->list(list); },
                [&](const Table& table) { this->table(table); },
                [&](const Quote& quote) {
                    builder_.block(BlockKind::quote, 0, quote.span);
                    blocks(quote.content);
                },
                [&](const Preformatted& lines) { preformatted(lines); },
                [&](const Separator&) { builder_.space(); });
    }

    void heading(const Heading& heading) {
        builder_.block(BlockKind::heading, heading.level, heading.span);
        inlines(heading.content);
    }

    void paragraph(const Paragraph& paragraph) {
        builder_.block(BlockKind::paragraph, 0, paragraph.span);
        inlines(paragraph.content);
    }

    void list(const List& list) {
        for (const ListItem& item : list.items) {
            builder_.list_item(item.label, item.span);
            blocks(item.content);
            builder_.end_container();
        }
    }

    void table(const Table& table) {
        for (const TableRow& row : table.rows) {
            builder_.block(BlockKind::table_row, 0, row.span);
            for (const TableCell& cell : row.cells) {
                builder_.block(BlockKind::cell, 0, cell.span);
                blocks(cell.content);
                builder_.end_container();
            }
        }
    }

    void preformatted(const Preformatted& node) {
        builder_.block(BlockKind::paragraph, 0, node.span);
        for (const std::string& line : node.lines) {
            builder_.text(line);
            builder_.space();
        }
    }

    void inlines(const Inlines& content) {
        for (const Inline& node : content)
            visit_node(
                node, [&](const Text& text) { builder_.text(text.text); },
                [&](const Emphasis& emphasis) { inlines(emphasis.content); },
                [&](const Strong& strong) { inlines(strong.content); },
                [&](const Superscript& raised) { inlines(raised.content); },
                [&](const Subscript& lowered) { inlines(lowered.content); },
                [&](const Foreign& foreign) { this->foreign(foreign); },
                [&](const Styled& styled) {
                    builder_.begin_style(styled.style, styled.span);
                    inlines(styled.content);
                    builder_.end_style(styled.style);
                },
                [&](const Code& code) { builder_.text(code.text); },
                [&](const Link& link) {
                    builder_.begin_link(link.target, link.span,
                                        link.place ? fmt::format("{}", *link.place) : "");
                    inlines(link.content);
                    builder_.end_link();
                },
                [&](const Anchor& anchor) { builder_.place(fmt::format("{}", anchor.number)); },
                [&](const Formula& formula) { builder_.text(formula.text); },
                [&](const Image& image) {
                    const bool figure = image.picture ? !image.decorative : !trim(image.alt).empty();
                    builder_.picture(image.target, image.alt, figure, image.span);
                    builder_.text(image.alt);
                },
                [&](const LineBreak&) { builder_.space(); },
                [&](const NoteReference& reference) {
                    const Note& note = document_.note(reference.note);
                    builder_.reference(key(reference.note), note.label, reference.span);
                },
                [&](const DanglingReference& reference) {
                    builder_.dangling(reference.label, reference.span);
                });
    }

    void foreign(const Foreign& foreign) {
        if (foreign.language == language_) return inlines(foreign.content);
        const std::string around = std::exchange(language_, foreign.language);
        builder_.begin_foreign(foreign.language, foreign.span);
        inlines(foreign.content);
        builder_.end_foreign();
        language_ = around;
    }

    const Document& document_;
    std::string language_ = document_.language;  // of the text here
    LedgerBuilder builder_;
};

}  // namespace

Ledger ledger_of(const Document& document) {
    Ledger ledger = Count(document).run();
    if (!ledger.pictures) ledger.pictures.emplace();
    return ledger;
}

}  // namespace voetnoot
