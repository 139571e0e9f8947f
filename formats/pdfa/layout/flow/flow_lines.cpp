#include "formats/pdfa/layout/flow/flow_lines.hpp"

#include "pipeline/document/visit.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace voetnoot::pdfa::layout::flow {
namespace {

// The innermost link that a node is in. Flat: a branch for each tag, so that a new one is decided.
std::optional<StructureId> link_of(const Structure& structure, StructureId id) {
    for (;; id = structure.at(id).parent) {
        switch (structure.at(id).tag) {
            case Tag::link:
                return id;
            case Tag::span:
            case Tag::code:
            case Tag::reference:
            case Tag::figure:
            case Tag::formula:
                break;
            case Tag::document:
            case Tag::sect:
            case Tag::h1:
            case Tag::h2:
            case Tag::h3:
            case Tag::h4:
            case Tag::h5:
            case Tag::h6:
            case Tag::p:
            case Tag::block_quote:
            case Tag::list:
            case Tag::list_item:
            case Tag::label:
            case Tag::list_body:
            case Tag::table:
            case Tag::table_head:
            case Tag::table_body:
            case Tag::table_row:
            case Tag::table_header:
            case Tag::table_data:
            case Tag::note:
                return std::nullopt;
        }
    }
}

// Where a hand can hit it.
Rectangle area_of(const GlyphRun& run) {
    constexpr double descent = 0.22;  // of the size
    constexpr double ascent = 0.80;
    return {run.origin.x, run.origin.y - descent * run.size, run.origin.x + std::max(run.width, 1.0),
            run.origin.y + ascent * run.size};
}

struct LinkedPlace {
    Rectangle area;
    std::optional<StructureId> link;
};

// Of what stands on a line; nothing of what belongs to no link by its nature.
LinkedPlace linked_place(const Structure& structure, const PageItem& item) {
    const auto link = [&](const std::optional<StructureId>& node) {
        return node ? link_of(structure, *node) : std::nullopt;
    };
    return std::visit(overloaded{[&](const GlyphRun& run) {
                                     return LinkedPlace{area_of(run), link(run.structure)};
                                 },
                                 [&](const DrawnPicture& picture) {
                                     return LinkedPlace{picture.area, link(picture.structure)};
                                 },
                                 [](const StrokedLine&) { return LinkedPlace{}; },
                                 [](const LinkArea&) { return LinkedPlace{}; }},
                      item);
}

std::vector<PageItem> link_areas(const Composition& composition, const std::vector<PageItem>& items) {
    std::vector<PageItem> areas;
    std::optional<StructureId> open;
    for (const PageItem& item : items) {
        const auto [area, link] = linked_place(composition.structure, item);
        if (link && open == link) {
            Rectangle& whole = std::get<LinkArea>(areas.back()).area;
            whole = {std::min(whole.left, area.left), std::min(whole.bottom, area.bottom),
                     std::max(whole.right, area.right), std::max(whole.top, area.top)};
        } else if (link) {
            areas.emplace_back(LinkArea{area, *link, composition.link_contents.at(link->index)});
        }
        open = link;
    }
    return areas;
}

// One within the line stands on its baseline; one that has the line to itself hangs from the height of
// its capitals, so that what stands beside it, a label or a cell, is level with its head.
void add_picture(const paragraph::LinePicture& picture, const ParagraphStyle& style, FlowLine& line) {
    constexpr Length gap_within = points(2);  // to the line above
    constexpr Length gap_below = points(5);
    Length bottom = 0;
    if (picture.shown->block) {
        bottom = style.text.size * 7 / 10 - picture.size.height;
        line.below = std::max(line.below, gap_below - bottom);
    } else {
        line.above = std::max(line.above, picture.size.height + gap_within);
    }
    line.items.emplace_back(
        DrawnPicture{picture.shown->picture,
                     {to_points(picture.x), to_points(bottom), to_points(picture.x + picture.size.width),
                      to_points(bottom + picture.size.height)},
                     picture.structure,
                     picture.span,
                     picture.shown->crop});
}

FlowLine flow_line(const Composition& composition, paragraph::Line line, const ParagraphStyle& style,
                   Length left) {
    FlowLine result;
    result.above = style.leading * 3 / 4;
    result.below = style.leading - result.above;
    auto picture = line.pictures.begin();
    for (std::size_t i = 0; i <= line.runs.size(); ++i) {
        for (; picture != line.pictures.end() && picture->run == i; ++picture)
            add_picture(*picture, style, result);
        if (i < line.runs.size()) result.items.emplace_back(std::move(line.runs[i]));
    }
    for (PageItem& area : link_areas(composition, result.items)) result.items.push_back(std::move(area));
    decorate(result.items);
    for (const paragraph::LineAnchor& anchor : line.anchors) {
        result.destinations.push_back(
            {anchor.anchor.node, {to_points(anchor.x), to_points(result.above)}});
        if (anchor.anchor.note) result.notes.push_back(*anchor.anchor.note);
    }
    move_right(result, left);
    return result;
}

}  // namespace

FlowLines flow_lines(const Composition& composition, std::vector<paragraph::Line> lines,
                     const ParagraphStyle& style, Length measure) {
    FlowLines result;
    const std::size_t count = lines.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Length free = std::max<Length>(measure - lines[i].width, 0);
        const bool at_the_right = style.alignment == Alignment::right || lines[i].backwards;
        const Length left = at_the_right ? free : style.alignment == Alignment::centre ? free / 2 : 0;
        int cost = lines[i].hyphenated ? page_cost::hyphen : 0;
        if (i + 1 < count && (i == 0 || i + 2 == count)) cost += page_cost::widow;
        if (i + 1 < count && count == 2) cost += page_cost::widow;
        result.push_back(flow_line(composition, std::move(lines[i]), style, left));
        result.back().cost = i + 1 < count ? cost : 0;
    }
    return result;
}

FlowLines set_text(const Composition& composition, const text::StyledText& text,
                   const ParagraphStyle& style, Length measure) {
    return flow_lines(composition,
                      paragraph::set_paragraph(text, style, measure, composition.typesetting), style,
                      measure);
}

}  // namespace voetnoot::pdfa::layout::flow
