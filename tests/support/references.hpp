// All references of some content in reading order, by address, so that they can be looked at or changed.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/document/visit.hpp"

#include <vector>

namespace voetnoot::test {

inline void collect_references(Inlines& content, std::vector<NoteId*>& found) {
    const auto nested = [&found](auto& node) { collect_references(node.content, found); };
    for (Inline& node : content)
        visit_node(
            node, [](Text&) {}, [&](Emphasis& e) { nested(e); }, [&](Strong& s) { nested(s); },
            [&](Superscript& s) { nested(s); }, [&](Subscript& s) { nested(s); },
            [&](Foreign& f) { nested(f); }, [&](Styled& s) { nested(s); }, [](Code&) {},
            [&](Link& l) { nested(l); }, [](Anchor&) {}, [](Formula&) {}, [](Image&) {},
            [](LineBreak&) {}, [&](NoteReference& r) { found.push_back(&r.note); },
            [](DanglingReference&) {});
}

inline void collect_references(Blocks& content, std::vector<NoteId*>& found) {
    for (Block& node : content)
        visit_node(
            node, [&](Heading& h) { collect_references(h.content, found); },
            [&](Paragraph& p) { collect_references(p.content, found); },
            [&](List& list) {
                for (ListItem& item : list.items) collect_references(item.content, found);
            },
            [&](Table& table) {
                for (TableRow& row : table.rows)
                    for (TableCell& cell : row.cells) collect_references(cell.content, found);
            },
            [&](Quote& quote) { collect_references(quote.content, found); }, [](Preformatted&) {},
            [](Separator&) {});
}

}  // namespace voetnoot::test
