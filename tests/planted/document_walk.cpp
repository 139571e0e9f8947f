#include "tests/planted/document_walk.hpp"

#include "pipeline/document/visit.hpp"

namespace voetnoot::planted {

namespace {

using OnInlines = std::function<void(Inlines&)>;
using OnBlocks = std::function<void(Blocks&)>;

void walk(Inlines& content, const OnInlines& visit) {
    visit(content);
    for (Inline& node : content)
        visit_node(
            node, [](Text&) {}, [&](Emphasis& e) { walk(e.content, visit); },
            [&](Strong& s) { walk(s.content, visit); }, [&](Superscript& s) { walk(s.content, visit); },
            [&](Subscript& s) { walk(s.content, visit); }, [&](Foreign& f) { walk(f.content, visit); },
            [&](Styled& s) { walk(s.content, visit); }, [](Code&) {},
            [&](Link& link) { walk(link.content, visit); }, [](Anchor&) {}, [](Formula&) {},
            [](Image&) {}, [](LineBreak&) {}, [](NoteReference&) {}, [](DanglingReference&) {});
}

void walk(Blocks& blocks, const OnInlines& inlines, const OnBlocks& visit) {
    visit(blocks);
    for (Block& block : blocks)
        visit_node(
            block, [&](Heading& heading) { walk(heading.content, inlines); },
            [&](Paragraph& paragraph) { walk(paragraph.content, inlines); },
            [&](List& list) {
                for (ListItem& item : list.items) walk(item.content, inlines, visit);
            },
            [&](Table& table) {
                for (TableRow& row : table.rows)
                    for (TableCell& cell : row.cells) walk(cell.content, inlines, visit);
            },
            [&](Quote& quote) { walk(quote.content, inlines, visit); }, [](Preformatted&) {},
            [](Separator&) {});
}

void walk(Document& document, Part part, const OnInlines& inlines, const OnBlocks& blocks) {
    if (part == Part::all || part == Part::running_text)
        for (LetterHeadGroup& group : document.letterhead.groups)
            for (LetterHeadLine& line : group.lines) {
                walk(line.label, inlines);
                walk(line.value, inlines);
            }
    if (part != Part::notes) walk(document.body, inlines, blocks);
    if (part == Part::all || part == Part::notes)
        for (Note& note : document.notes) walk(note.content, inlines, blocks);
}

}  // namespace

void for_each_inlines(Document& document, Part part, const OnInlines& visit) {
    walk(document, part, visit, [](Blocks&) {});
}

void for_each_blocks(Document& document, Part part, const OnBlocks& visit) {
    walk(
        document, part, [](Inlines&) {}, visit);
}

bool at_node(Document& document, Part part, std::size_t place,
             const std::function<bool(const Inlines&, std::size_t)>& fits,
             const std::function<void(Inlines&, std::size_t)>& change) {
    std::size_t seen = 0;
    bool planted = false;
    for_each_inlines(document, part, [&](Inlines& content) {
        for (std::size_t i = 0; i < content.size() && !planted; ++i) {
            if (!fits(content, i) || seen++ != place) continue;
            change(content, i);
            planted = true;
            return;
        }
    });
    return planted;
}

bool at_block(Document& document, Part part, std::size_t place,
              const std::function<bool(const Blocks&, std::size_t)>& fits,
              const std::function<void(Blocks&, std::size_t)>& change) {
    std::size_t seen = 0;
    bool planted = false;
    for_each_blocks(document, part, [&](Blocks& blocks) {
        for (std::size_t i = 0; i < blocks.size() && !planted; ++i) {
            if (!fits(blocks, i) || seen++ != place) continue;
            change(blocks, i);
            planted = true;
            return;
        }
    });
    return planted;
}

}  // namespace voetnoot::planted
