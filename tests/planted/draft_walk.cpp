#include "tests/planted/draft_walk.hpp"

#include "pipeline/document/visit.hpp"

namespace voetnoot::planted {

namespace {

using OnInlines = std::function<void(draft::Inlines&)>;
using OnBlocks = std::function<void(draft::Blocks&)>;

void walk(draft::Inlines& content, const OnInlines& visit) {
    visit(content);
    for (draft::Inline& node : content)
        visit_node(
            node, [](draft::Text&) {}, [&](draft::Emphasis& e) { walk(e.content, visit); },
            [&](draft::Strong& s) { walk(s.content, visit); },
            [&](draft::Superscript& s) { walk(s.content, visit); },
            [&](draft::Subscript& s) { walk(s.content, visit); },
            [&](draft::Foreign& f) { walk(f.content, visit); },
            [&](draft::Styled& s) { walk(s.content, visit); }, [](draft::Code&) {},
            [&](draft::Link& link) { walk(link.content, visit); }, [](draft::Formula&) {},
            [](draft::Image&) {}, [](draft::HardBreak&) {}, [](draft::SoftBreak&) {},
            [](draft::NoteMark&) {}, [](draft::Replaced&) {});
}

void walk(draft::Blocks& blocks, const OnInlines& inlines, const OnBlocks& visit) {
    visit(blocks);
    for (draft::Block& block : blocks)
        visit_node(
            block, [&](draft::Heading& heading) { walk(heading.content, inlines); },
            [&](draft::Paragraph& paragraph) { walk(paragraph.content, inlines); },
            [&](draft::List& list) {
                for (draft::ListItem& item : list.items) walk(item.content, inlines, visit);
            },
            [&](draft::Table& table) {
                for (draft::Row& row : table.rows)
                    for (draft::Cell& cell : row.cells) walk(cell.content, inlines, visit);
            },
            [&](draft::Quote& quote) { walk(quote.content, inlines, visit); },
            [](draft::Preformatted&) {}, [](draft::Rule&) {}, [](draft::PageMark&) {},
            [&](draft::Furniture& furniture) { walk(furniture.content, inlines, visit); },
            [&](draft::NoteBody& note) { walk(note.content, inlines, visit); }, [](draft::Replaced&) {});
}

}  // namespace

void for_each_inlines(Draft& draft, const OnInlines& visit) {
    walk(draft.blocks, visit, [](draft::Blocks&) {});
}

void for_each_blocks(Draft& draft, const OnBlocks& visit) {
    walk(
        draft.blocks, [](draft::Inlines&) {}, visit);
}

}  // namespace voetnoot::planted
