#include "formats/pdfa/layout/flow/flow_lines.hpp"

#include "formats/pdfa/layout/text/code_box.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

namespace voetnoot::pdfa::layout::flow {
namespace {

struct Stroke {  // in parts of the size
    double height;
    double width;
    double gray = 0;
};

// Through the middle of small letters; clear of them, below; and a tint from the depth of letters to
// their height, light enough for black words.
std::span<const Stroke> strokes_of(Style style) {
    static constexpr Stroke struck[]{{0.25, 0.06}};
    static constexpr Stroke inserted[]{{-0.10, 0.04},
                                       {-0.18, 0.04}};  // double: not to be read as underlined
    static constexpr Stroke underlined[]{{-0.13, 0.05}};
    static constexpr Stroke highlighted[]{{0.27, 1.02, 0.87}};
    switch (style) {
        case Style::struck:
            return struck;
        case Style::inserted:
            return inserted;
        case Style::underlined:
            return underlined;
        case Style::highlighted:
            return highlighted;
    }
    return {};
}

// A line goes on where the next run stands on the same height and touches it.
void add(StrokedLine line, std::vector<PageItem>& lines) {
    constexpr double touching = 0.01;  // points
    for (PageItem& item : lines) {
        auto& before = std::get<StrokedLine>(item);
        if (before.from.y == line.from.y && before.width == line.width && before.gray == line.gray &&
            std::abs(before.to.x - line.from.x) < touching) {
            before.to = line.to;
            return;
        }
    }
    lines.emplace_back(line);
}

// The frames of a run of characters that no face has: one around each cluster.
void add_boxes(const GlyphRun& run, std::vector<PageItem>& lines) {
    namespace box = text::code_box;
    const double bottom = run.origin.y + box::bottom * run.size;
    const double top = run.origin.y + box::top * run.size;
    const double margin = box::margin * run.size;
    double left = run.origin.x;
    double x = left;
    const auto frame = [&](double right) {
        const Point corners[]{{left + margin, bottom},
                              {right - margin, bottom},
                              {right - margin, top},
                              {left + margin, top}};
        for (std::size_t i = 0; i < 4; ++i)
            lines.emplace_back(StrokedLine{corners[i], corners[(i + 1) % 4], box::line * run.size});
    };
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        const Glyph& glyph = run.glyphs[i];
        x += glyph.advance * run.size / run.boxes + glyph.adjust;
        if (i + 1 < run.glyphs.size() && run.text_of(run.glyphs[i + 1]).empty()) continue;
        frame(x);
        left = x;
    }
}

}  // namespace

void decorate(std::vector<PageItem>& items) {
    std::vector<PageItem> below;
    std::vector<PageItem> above;
    for (const PageItem& item : items) {
        const auto* run = std::get_if<GlyphRun>(&item);
        if (run == nullptr || run->width <= 0) continue;
        if (run->boxes != 0) add_boxes(*run, above);
        for (const Style style : all_styles) {
            if (!run->styles.has(style)) continue;
            for (const Stroke& stroke : strokes_of(style)) {
                const double y = run->origin.y + stroke.height * run->size;
                add({{run->origin.x, y},
                     {run->origin.x + run->width, y},
                     stroke.width * run->size,
                     stroke.gray},
                    style == Style::highlighted ? below : above);
            }
        }
    }
    items.insert(items.begin(), std::make_move_iterator(below.begin()),
                 std::make_move_iterator(below.end()));
    std::move(above.begin(), above.end(), std::back_inserter(items));
}

}  // namespace voetnoot::pdfa::layout::flow
