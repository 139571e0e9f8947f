#include "formats/pdfa/layout/pages/contents_pages.hpp"

#include "formats/pdfa/layout/flow/flow_lines.hpp"
#include "formats/pdfa/layout/pages/draw.hpp"
#include "formats/pdfa/layout/styles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace voetnoot::pdfa::layout::pages {
namespace {

struct Entry {
    std::size_t page = 0;
    double baseline = 0;
    std::string target;  // "#id"
};

using Places = std::map<std::string, std::size_t>;  // "#id" → page, from 1

Places places_in(const Structure& structure, const std::vector<Page>& pages) {
    Places result;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (const Destination& destination : pages[i].destinations)
            result.emplace('#' + structure.at(destination.node).id, i + 1);
    return result;
}

// The last line of each entry, by its link.
std::map<std::uint32_t, Entry> entries_of(const flow::Composition& composition,
                                          const std::vector<Page>& pages) {
    std::map<std::uint32_t, Entry> result;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (const PageItem& item : pages[i].items) {
            const auto* run = std::get_if<GlyphRun>(&item);
            if (run == nullptr || !run->structure) continue;
            StructureId node = *run->structure;
            while (node.index != 0 && !composition.contents_links.contains(node.index))
                node = composition.structure.at(node).parent;
            if (node.index != 0)
                result.insert_or_assign(node.index,
                                        Entry{i, run->origin.y, composition.structure.at(node).target});
        }
    return result;
}

}  // namespace

void add_contents_pages(const flow::Composition& composition, Length left, std::vector<Page>& pages) {
    if (composition.contents_links.empty()) return;
    const Places places = places_in(composition.structure, pages);
    ParagraphStyle style = styles::body.paragraph;
    style.alignment = Alignment::right;
    for (const auto& [link, entry] : entries_of(composition, pages)) {
        const auto place = places.find(entry.target);
        if (place == places.end()) continue;
        text::StyledText number;
        number.append(fmt::format("{}", place->second), style.text, std::nullopt, {});
        flow::FlowLines lines = flow::set_text(composition, number, style, page_form::text_width);
        Page& page = pages[entry.page];
        if (page.width > page.height) continue;  // a turned one, with a column of its own
        const Length baseline = page_form::height - points(entry.baseline);
        draw(std::move(lines.front()), left, baseline - lines.front().above, page_form::height,
             page.items, page.destinations);
    }
}

}  // namespace voetnoot::pdfa::layout::pages
