#include "layout/flow_lines.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace voetnoot::pdfa {
namespace {

// The innermost link that a node is in.
std::optional<StructureId> link_of(const Structure& structure, StructureId id) {
    for (;; id = structure.at(id).parent) {
        switch (structure.at(id).tag) {
            case Tag::link:
                return id;
            case Tag::span:
            case Tag::code:
            case Tag::reference:
            case Tag::figure:
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

Rectangle area_of(const GlyphRun& run) {
    constexpr double descent = 0.22;  // of the size: what a hand can hit
    constexpr double ascent = 0.80;
    return {run.origin.x, run.origin.y - descent * run.size, run.origin.x + std::max(run.width, 1.0),
            run.origin.y + ascent * run.size};
}

void add_link_areas(const Composition& composition, const std::vector<GlyphRun>& runs, FlowLine& line) {
    std::optional<StructureId> open;
    for (const GlyphRun& run : runs) {
        const auto link = run.structure ? link_of(composition.structure, *run.structure) : std::nullopt;
        if (link) {
            const Rectangle area = area_of(run);
            if (open == link) {
                Rectangle& whole = std::get<LinkArea>(line.items.back()).area;
                whole = {std::min(whole.left, area.left), std::min(whole.bottom, area.bottom),
                         std::max(whole.right, area.right), std::max(whole.top, area.top)};
            } else {
                line.items.emplace_back(
                    LinkArea{area, *link, composition.link_contents.at(link->index)});
            }
        }
        open = link;
    }
}

FlowLine flow_line(const Composition& composition, Line line, const ParagraphStyle& style, Length left) {
    FlowLine result;
    result.above = style.leading * 3 / 4;
    result.below = style.leading - result.above;
    add_link_areas(composition, line.runs, result);
    std::vector<PageItem> areas = std::exchange(result.items, {});
    for (GlyphRun& run : line.runs) result.items.emplace_back(std::move(run));
    for (PageItem& area : areas) result.items.push_back(std::move(area));
    for (const LineAnchor& anchor : line.anchors) {
        result.destinations.push_back(
            {anchor.anchor.node, {to_points(anchor.x), to_points(result.above)}});
        if (anchor.anchor.note) result.notes.push_back(*anchor.anchor.note);
    }
    move_right(result, left);
    return result;
}

}  // namespace

FlowLines flow_lines(const Composition& composition, std::vector<Line> lines,
                     const ParagraphStyle& style, Length measure) {
    FlowLines result;
    const std::size_t count = lines.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Length free = std::max<Length>(measure - lines[i].width, 0);
        const Length left = style.alignment == Alignment::right    ? free
                            : style.alignment == Alignment::centre ? free / 2
                                                                   : 0;
        int cost = lines[i].hyphenated ? page_cost::hyphen : 0;
        if (i + 1 < count && (i == 0 || i + 2 == count)) cost += page_cost::widow;
        if (i + 1 < count && count == 2) cost += page_cost::widow;
        result.push_back(flow_line(composition, std::move(lines[i]), style, left));
        result.back().cost = i + 1 < count ? cost : 0;
    }
    return result;
}

FlowLines set_text(const Composition& composition, const StyledText& text, const ParagraphStyle& style,
                   Length measure) {
    return flow_lines(composition, set_paragraph(text, style, measure, composition.typesetting), style,
                      measure);
}

}  // namespace voetnoot::pdfa
