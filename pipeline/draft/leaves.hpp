// Calls a function with the inline content of every leaf of a block: paragraphs and headings, also those
// in lists, tables, quotes, furniture and notes.
#pragma once

#include "pipeline/document/visit.hpp"
#include "pipeline/draft/draft.hpp"

#include <type_traits>

namespace voetnoot::draft {

template <bool is_const, class Node>
using Like = std::conditional_t<is_const, const Node, Node>;

// `AnyBlock` is Block or const Block.
template <class AnyBlock, class Visit>
void for_each_leaf(AnyBlock& block, const Visit& visit) {
    constexpr bool is_const = std::is_const_v<AnyBlock>;
    const auto all = [&visit](auto& blocks) {
        for (auto& inner : blocks) for_each_leaf(inner, visit);
    };
    visit_node(
        block, [&](Like<is_const, Heading>& heading) { visit(heading.content); },
        [&](Like<is_const, Paragraph>& paragraph) { visit(paragraph.content); },
        [&](Like<is_const, List>& list) {
            for (auto& item : list.items) all(item.content);
        },
        [&](Like<is_const, Table>& table) {
            for (auto& row : table.rows)
                for (auto& cell : row.cells) all(cell.content);
        },
        [&](Like<is_const, Quote>& quote) { all(quote.content); },
        [&](Like<is_const, Furniture>& furniture) { all(furniture.content); },
        [&](Like<is_const, NoteBody>& note) { all(note.content); }, [](const Preformatted&) {},
        [](const Rule&) {}, [](const PageMark&) {}, [](const Replaced&) {});
}

}  // namespace voetnoot::draft
