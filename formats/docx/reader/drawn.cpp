#include "formats/docx/reader/drawn.hpp"

#include "formats/docx/reader/chart.hpp"
#include "formats/docx/reader/drawing_text.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/document/block.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>
#include <iterator>

namespace voetnoot::docx::reader {

namespace {

constexpr std::uint32_t body_part = 0;

draft::Blocks read_diagram(const package::Element& root) {
    draft::List list;
    list.span = root.span;
    const package::Element* points = root.child("dgm:ptLst");
    if (points == nullptr) return {};
    for (const package::Element& point : points->children) {
        const package::Element* text = point.is("dgm:pt") ? point.child("dgm:t") : nullptr;
        if (text == nullptr) continue;
        draft::Blocks content = drawing_paragraphs(*text);
        if (content.empty()) continue;
        list.items.push_back(
            {std::string(bullet_label), std::move(content), point.span, point.start_tag});
    }
    if (list.items.empty()) return {};
    return {{std::move(list)}};
}

class DrawnReader {
public:
    explicit DrawnReader(WordFile& file) : file_(file) {}

    Drawn chart(std::uint32_t part) {
        add(read_chart(parsed(part), file_.findings), part);
        for (const auto& [id, relationship] :
             package::relationships_of(file_.source, file_.source.parts()[part].name)) {
            if (relationship.kind != "chartUserShapes") continue;
            if (const auto shapes = file_.source.find_part(relationship.target))
                add(drawing_paragraphs(parsed(*shapes)), *shapes);
        }
        return std::move(drawn_);
    }

    Drawn diagram(std::uint32_t part) {
        add(read_diagram(parsed(part)), part);
        return std::move(drawn_);
    }

private:
    package::Element parsed(std::uint32_t part) const {
        return package::parse_part(file_.source.parts()[part], part);
    }

    void add(draft::Blocks blocks, std::uint32_t part) {
        if (blocks.empty()) return;
        const auto size = static_cast<std::uint32_t>(file_.source.parts()[part].bytes.size());
        drawn_.parts.push_back({part, 0, size});
        std::move(blocks.begin(), blocks.end(), std::back_inserter(drawn_.blocks));
    }

    WordFile& file_;
    Drawn drawn_;
};

}  // namespace

bool refers_to_drawn(const package::Element& element) {
    return element.is("c:chart") || element.is("dgm:relIds");
}

Drawn read_drawn(const package::Element& reference, WordFile& file,
                 const package::Relationships& relationships, bool dropped) {
    const bool is_chart = reference.is("c:chart");
    const Phrase what = is_chart ? phrase("a chart") : phrase("a diagram");
    const auto relationship = relationships.find(reference.attribute(is_chart ? "r:id" : "r:dm"));
    const auto part = relationship == relationships.end() || relationship->second.external
                          ? std::nullopt
                          : file.source.find_part(relationship->second.target);
    Phrase why;
    if (reference.span.part != body_part) why = phrase("in a head, foot or note");
    else if (!part) why = phrase("not in the file");
    else if (!file.drawn.insert(*part).second) why = phrase("shown before");
    if (!why.empty()) {
        if (!dropped)
            file.findings.add(docx_rules::unread_part, reference.span,
                              phrase("{} is not read: it is {}", what, why));
        return {};
    }
    return is_chart ? DrawnReader(file).chart(*part) : DrawnReader(file).diagram(*part);
}

void report_later_chart(const package::Element& drawing, WordFile& file) {
    const package::Element* data = drawing.descendant("a:graphicData");
    if (data != nullptr && data->attribute("uri").ends_with("/chartex"))
        file.findings.add(
            docx_rules::unread_part, drawing.span,
            phrase("a chart is not read: it is of a kind that only later versions of Office know"));
}

}  // namespace voetnoot::docx::reader
