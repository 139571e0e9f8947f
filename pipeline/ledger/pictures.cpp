#include "pipeline/ledger/pictures.hpp"

#include "pipeline/document/visit.hpp"

namespace voetnoot {

namespace {

class Collector {
public:
    void run(const Document& document) {
        for (const LetterHeadGroup& group : document.letterhead.groups)
            for (const LetterHeadLine& line : group.lines) {
                inlines(line.label);
                inlines(line.value);
            }
        blocks(document.body);
        for (const Note& note : document.notes) blocks(note.content);
    }

    std::vector<PromisedPicture> pictures;  // that can be drawn
    std::size_t count = 0;                  // of all

private:
    void inlines(const Inlines& content) {
        for (const Inline& node : content)
            visit_node(
                node, [](const Text&) {}, [this](const Emphasis& e) { inlines(e.content); },
                [this](const Strong& s) { inlines(s.content); },
                [this](const Superscript& s) { inlines(s.content); },
                [this](const Subscript& s) { inlines(s.content); },
                [this](const Foreign& f) { inlines(f.content); },
                [this](const Styled& s) { inlines(s.content); }, [](const Code&) {},
                [this](const Link& link) { inlines(link.content); }, [](const Anchor&) {},
                [](const Formula&) {},
                [this](const Image& image) {
                    ++count;
                    if (image.picture == nullptr) return;
                    const Picture& picture = *image.picture;
                    pictures.push_back({picture.width, picture.height, picture.channels, picture.pixels,
                                        image.alt, image.decorative});
                },
                [](const LineBreak&) {}, [](const NoteReference&) {}, [](const DanglingReference&) {});
    }

    void blocks(const Blocks& content) {
        for (const Block& block : content)
            visit_node(
                block, [this](const Heading& heading) { inlines(heading.content); },
                [this](const Paragraph& paragraph) { inlines(paragraph.content); },
                [this](const List& list) {
                    for (const ListItem& item : list.items) blocks(item.content);
                },
                [this](const Table& table) {
                    for (const TableRow& row : table.rows)
                        for (const TableCell& cell : row.cells) blocks(cell.content);
                },
                [this](const Quote& quote) { blocks(quote.content); }, [](const Preformatted&) {},
                [](const Separator&) {});
    }
};

}  // namespace

std::vector<PromisedPicture> promised_pictures(const Document& document) {
    Collector collector;
    collector.run(document);
    return std::move(collector.pictures);
}

std::size_t count_pictures(const Document& document) {
    Collector collector;
    collector.run(document);
    return collector.count;
}

}  // namespace voetnoot
