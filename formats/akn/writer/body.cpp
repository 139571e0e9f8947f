#include "formats/akn/writer/parts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace voetnoot::akn::writer {

namespace {

using BlockSpan = std::span<const Block>;

const Heading* heading_of(const Block& node) {
    return std::get_if<Heading>(&node.value);
}

// The blocks before the next heading.
std::size_t count_until_heading(BlockSpan blocks) {
    return static_cast<std::size_t>(std::find_if(blocks.begin(), blocks.end(), heading_of) -
                                    blocks.begin());
}

class Body {
public:
    Body(Content& content, const Document& document)
        : content_(content), xml_(content.xml()), document_(document) {}

    void write(BlockSpan blocks) {
        xml_.open("mainBody").attribute("xml:lang", content_.identity().tag);
        if (blocks.empty()) content_.filler();
        const std::size_t before = count_until_heading(blocks);
        for (const Block& node : blocks.first(before)) content_.block(node, {});
        sections(blocks.subspan(before));
        // First all that some note refers to; `referenced` was set by the stage that bound them.
        notes_left("notesOfNotes", true);
        notes_left("unplacedNotes", false);
        xml_.close();
    }

private:
    void sections(BlockSpan blocks) {
        while (!blocks.empty()) {
            const Heading& heading = *heading_of(blocks.front());
            const auto level = static_cast<std::size_t>(std::max(heading.level, 1));
            while (open_.size() >= level) close_section();
            while (open_.size() < level) open_section();  // more than one where a level is left out

            const std::string eid = EIds::only(open_.back(), "heading");
            xml_.open("heading", Layout::mixed).attribute("eId", eid);
            content_.inlines(heading.content, eid);
            xml_.close();

            blocks = blocks.subspan(1);
            const std::size_t count = count_until_heading(blocks);
            const bool deeper =
                count < blocks.size() && heading_of(blocks[count])->level > static_cast<int>(level);
            if (count > 0) text(blocks.first(count), deeper ? "intro" : "content");
            blocks = blocks.subspan(count);
        }
        while (!open_.empty()) close_section();
    }

    void open_section() {
        open_.push_back(content_.eids().next(open_.empty() ? std::string() : open_.back(), "sec"));
        xml_.open("section").attribute("eId", open_.back());
    }
    void close_section() {
        open_.pop_back();
        xml_.close();
    }

    void text(BlockSpan blocks, std::string_view element) {
        const std::string eid = EIds::only(open_.back(), element);
        xml_.open(element).attribute("eId", eid);
        for (const Block& node : blocks) content_.block(node, eid);
        xml_.close();
    }

    // The notes that are not in the text, of those with or without a reference elsewhere.
    void notes_left(std::string_view name, bool referenced) {
        std::vector<NoteId> left;
        for (std::size_t i = 0; i < document_.notes.size(); ++i)
            if (!content_.is_written({i}) && document_.notes[i].referenced == referenced)
                left.push_back({i});
        if (left.empty()) return;
        const std::string eid = content_.eids().next({}, "hcontainer");
        const std::string inner = EIds::only(eid, "content");
        xml_.open("hcontainer").attribute("eId", eid).attribute("name", name);
        xml_.open("content").attribute("eId", inner);
        for (const NoteId id : left) {
            xml_.open("p", Layout::mixed).attribute("eId", content_.eids().next(inner, "p"));
            content_.note(id);
            xml_.close();
        }
        xml_.close();
        xml_.close();
    }

    Content& content_;
    XmlWriter& xml_;
    const Document& document_;
    std::vector<std::string> open_;  // eIds of the open sections
};

}  // namespace

void write_body(Content& content, const Document& document, std::span<const Block> blocks) {
    Body(content, document).write(blocks);
}

}  // namespace voetnoot::akn::writer
