// Calls a function with the inline content of every leaf of a block: paragraphs and headings, also those in lists,
// tables, quotes, furniture and notes.
#pragma once

#include "document/visit.hpp"
#include "draft/draft.hpp"

namespace voetnoot::draft {

template <class Visit>
void for_each_leaf(Block& block, const Visit& visit) {
    const auto all = [&visit](Blocks& blocks) {
        for (Block& inner : blocks) for_each_leaf(inner, visit);
    };
    visit_node(
        block, [&](Heading& heading) { visit(heading.content); }, [&](Paragraph& paragraph) { visit(paragraph.content); },
        [&](List& list) {
            for (ListItem& item : list.items) all(item.content);
        },
        [&](Table& table) {
            for (Row& row : table.rows)
                for (Cell& cell : row.cells) all(cell.content);
        },
        [&](Quote& quote) { all(quote.content); }, [](Preformatted&) {}, [](Rule&) {}, [](PageMark&) {},
        [&](Furniture& furniture) { all(furniture.content); }, [&](NoteBody& note) { all(note.content); },
        [](Replaced&) {});
}

}  // namespace voetnoot::draft
