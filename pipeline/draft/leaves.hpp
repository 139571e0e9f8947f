// Walks over what is in blocks and in inline content.
#pragma once

#include "pipeline/document/visit.hpp"
#include "pipeline/draft/draft.hpp"

#include <string>
#include <type_traits>

namespace voetnoot::draft {

template <bool is_const, class Node>
using Like = std::conditional_t<is_const, const Node, Node>;

// Calls a function with the inline content of every leaf of a block: paragraphs and headings, also those
// in lists, tables, quotes, furniture and notes. `AnyBlock` is Block or const Block.
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

// Calls a function with every node of inline content that holds no other nodes, in their order, and with
// the language that the source says it is in (empty: the letter's).
template <class AnyInlines, class Visit>
void for_each_inline(AnyInlines& content, const Visit& visit, const std::string& language = {}) {
    constexpr bool is_const = std::is_const_v<AnyInlines>;
    for (auto& node : content) {
        const auto within = [&](auto& container) {
            for_each_inline(container.content, visit, language);
        };
        const auto alone = [&] { visit(node, language); };
        visit_node(
            node, [&](Like<is_const, Emphasis>& e) { within(e); },
            [&](Like<is_const, Strong>& s) { within(s); },
            [&](Like<is_const, Subscript>& s) { within(s); },
            [&](Like<is_const, Styled>& s) { within(s); },
            [&](Like<is_const, Link>& link) { within(link); },
            [&](Like<is_const, Foreign>& f) { for_each_inline(f.content, visit, f.language); },
            [&](const Text&) { alone(); }, [&](const Superscript&) { alone(); },
            [&](const Code&) { alone(); }, [&](const Formula&) { alone(); },
            [&](const Image&) { alone(); }, [&](const HardBreak&) { alone(); },
            [&](const SoftBreak&) { alone(); }, [&](const NoteMark&) { alone(); },
            [&](const Replaced&) { alone(); });
    }
}

}  // namespace voetnoot::draft
