#include "draft/images.hpp"

#include "document/visit.hpp"

namespace voetnoot {

namespace {

class Finder {
public:
    std::vector<std::string> run(const draft::Blocks& content) {
        blocks(content);
        return std::move(targets_);
    }

private:
    void inlines(const draft::Inlines& content) {
        for (const draft::Inline& node : content)
            visit_node(
                node, [](const draft::Text&) {}, [this](const draft::Emphasis& e) { inlines(e.content); },
                [this](const draft::Strong& s) { inlines(s.content); },
                [this](const draft::Superscript& s) { inlines(s.content); },
                [this](const draft::Subscript& s) { inlines(s.content); },
                [this](const draft::Foreign& f) { inlines(f.content); }, [](const draft::Code&) {},
                [this](const draft::Link& link) { inlines(link.content); },
                [this](const draft::Image& image) { targets_.push_back(image.target); }, [](const draft::HardBreak&) {},
                [](const draft::SoftBreak&) {}, [](const draft::NoteMark&) {}, [](const draft::Replaced&) {});
    }

    void blocks(const draft::Blocks& content) {
        for (const draft::Block& block : content)
            visit_node(
                block, [this](const draft::Heading& heading) { inlines(heading.content); },
                [this](const draft::Paragraph& paragraph) { inlines(paragraph.content); },
                [this](const draft::List& list) {
                    for (const draft::ListItem& item : list.items) blocks(item.content);
                },
                [this](const draft::Table& table) {
                    for (const draft::Row& row : table.rows)
                        for (const draft::Cell& cell : row.cells) blocks(cell.content);
                },
                [this](const draft::Quote& quote) { blocks(quote.content); }, [](const draft::Preformatted&) {},
                [](const draft::Rule&) {}, [](const draft::PageMark&) {},
                [this](const draft::Furniture& furniture) { blocks(furniture.content); },
                [this](const draft::NoteBody& note) { blocks(note.content); }, [](const draft::Replaced&) {});
    }

    std::vector<std::string> targets_;
};

}  // namespace

std::vector<std::string> image_targets(const draft::Blocks& blocks) {
    return Finder().run(blocks);
}

}  // namespace voetnoot
