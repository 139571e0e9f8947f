#include "pipeline/ledger/pictures.hpp"

#include "pipeline/document/visit.hpp"

namespace voetnoot {

namespace {

class Collector {
public:
    std::vector<PromisedPicture> run(const Document& document) {
        for (const LetterHeadGroup& group : document.letterhead.groups)
            for (const LetterHeadLine& line : group.lines) {
                inlines(line.label);
                inlines(line.value);
            }
        blocks(document.body);
        for (const Note& note : document.notes) blocks(note.content);
        return std::move(pictures_);
    }

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
                    if (image.picture == nullptr) return;
                    const Picture& picture = *image.picture;
                    pictures_.push_back({picture.width, picture.height, picture.channels, picture.pixels,
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

    std::vector<PromisedPicture> pictures_;
};

}  // namespace

std::vector<PromisedPicture> promised_pictures(const Document& document) {
    return Collector().run(document);
}

}  // namespace voetnoot
