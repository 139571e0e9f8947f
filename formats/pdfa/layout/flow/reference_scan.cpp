#include "formats/pdfa/layout/flow/reference_scan.hpp"

#include "pipeline/document/visit.hpp"

#include <utility>

namespace voetnoot::pdfa::layout::flow {
namespace {

class Scan {
public:
    explicit Scan(const Document& document) : found(document.notes.size(), false) {}

    void blocks(const Blocks& content) {
        for (const Block& node : content)
            visit_node(
                node, [&](const Heading& heading) { inlines(heading.content); },
                [&](const Paragraph& paragraph) { inlines(paragraph.content); },
                [&](const List& list) {
                    for (const ListItem& item : list.items) blocks(item.content);
                },
                [&](const Table& table) {
                    for (const TableRow& row : table.rows)
                        for (const TableCell& cell : row.cells) blocks(cell.content);
                },
                [&](const Quote& quote) { blocks(quote.content); }, [](const Preformatted&) {},
                [](const Separator&) {});
    }

    void inlines(const Inlines& content) {
        for (const Inline& node : content)
            visit_node(
                node, [](const Text&) {}, [&](const Emphasis& e) { inlines(e.content); },
                [&](const Strong& s) { inlines(s.content); },
                [&](const Superscript& s) { inlines(s.content); },
                [&](const Subscript& s) { inlines(s.content); },
                [&](const Foreign& f) { inlines(f.content); },
                [&](const Styled& s) { inlines(s.content); }, [](const Code&) {},
                [&](const Link& link) { inlines(link.content); }, [](const Anchor&) {},
                [](const Formula&) {}, [](const Image&) {}, [](const LineBreak&) {},
                [&](const NoteReference& reference) { found.at(reference.note.index) = true; },
                [](const DanglingReference&) {});
    }

    std::vector<bool> found;
};

}  // namespace

std::vector<bool> referred_to_in_text(const Document& document) {
    Scan scan(document);
    for (const LetterHeadGroup& group : document.letterhead.groups)
        for (const LetterHeadLine& line : group.lines) {
            scan.inlines(line.label);
            scan.inlines(line.value);
        }
    scan.blocks(document.body);
    return std::move(scan.found);
}

std::vector<bool> referred_to_in_notes(const Document& document) {
    Scan scan(document);
    for (const Note& note : document.notes) scan.blocks(note.content);
    return std::move(scan.found);
}

}  // namespace voetnoot::pdfa::layout::flow
