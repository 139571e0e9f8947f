#include "pipeline/citation/cited.hpp"

#include "pipeline/citation/kamerstuk.hpp"
#include "pipeline/document/visit.hpp"

#include <set>

namespace voetnoot::citation {

namespace {

class Collector {
public:
    void blocks(const Blocks& all) {
        for (const Block& block : all) one(block);
    }

    // A reference to a note ends what is cited: "nr. 1" and a mark 2 are not nr. 12.
    void inlines(const Inlines& content) {
        Inlines run;
        for (const Inline& node : content) {
            const bool ends = std::holds_alternative<NoteReference>(node.value) ||
                              std::holds_alternative<DanglingReference>(node.value) ||
                              std::holds_alternative<LineBreak>(node.value);
            if (!ends) {
                run.push_back(node);
                continue;
            }
            text(plain_text(run));
            run.clear();
        }
        text(plain_text(run));
    }

    std::vector<Cited> take() { return std::move(cited_); }

private:
    void one(const Block& block) {
        visit_node(
            block, [&](const Heading& heading) { inlines(heading.content); },
            [&](const Paragraph& paragraph) { inlines(paragraph.content); },
            [&](const List& list) {
                for (const ListItem& item : list.items) blocks(item.content);
            },
            [&](const Table& table) {
                for (const TableRow& row : table.rows)
                    for (const TableCell& cell : row.cells) blocks(cell.content);
            },
            [&](const Quote& quote) { blocks(quote.content); },
            [&](const Preformatted& lines) {
                for (const std::string& line : lines.lines) text(line);
            },
            [&](const Separator&) {});
    }

    void text(std::string_view shown) {
        for (const Citation& citation : find_citations(shown))
            if (seen_.insert(citation.identifier).second)
                cited_.push_back({citation.identifier, address(citation)});
    }

    std::set<std::string> seen_;
    std::vector<Cited> cited_;
};

}  // namespace

std::vector<Cited> cited_papers(const Document& document) {
    Collector collector;
    for (const LetterHeadGroup& group : document.letterhead.groups)
        for (const LetterHeadLine& line : group.lines) collector.inlines(line.value);
    collector.blocks(document.body);
    for (const Note& note : document.notes) collector.blocks(note.content);
    return collector.take();
}

}  // namespace voetnoot::citation
