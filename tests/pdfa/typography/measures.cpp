#include "tests/pdfa/typography/measures.hpp"

#include "formats/pdfa/layout/paragraph/knuth_plass.hpp"
#include "formats/pdfa/layout/styles.hpp"
#include "tests/pdfa/layout/pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

namespace voetnoot::pdfa::test {

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::fonts;
using namespace voetnoot::pdfa::layout;
using namespace voetnoot::pdfa::layout::paragraph;
namespace {

constexpr int most_badness = 400;
constexpr double rounding = 0.1;  // points

struct Line {
    std::size_t page = 0;
    double baseline = 0;
    double size = 0;
    double right = 0;
    double white = 0;    // of its spaces, as drawn in the face
    double stretch = 0;  // added to them
    bool hyphen = false;
};

bool is_heading(Tag tag) {
    return tag >= Tag::h1 && tag <= Tag::h6;
}

// What a run belongs to: the paragraph or heading, and whether that is in a note or a cell.
struct Place {
    std::optional<StructureId> block;
    bool heading = false;
    bool note = false;
    bool cell = false;
};

Place place_of(const Structure& structure, StructureId id) {
    Place place;
    for (; id.index != 0; id = structure.at(id).parent) {
        const Tag tag = structure.at(id).tag;
        if (tag == Tag::label && !place.block) return {};
        if ((tag == Tag::p || is_heading(tag)) && !place.block) {
            place.block = id;
            place.heading = is_heading(tag);
        }
        place.note = place.note || tag == Tag::note;
        place.cell = place.cell || tag == Tag::table_data || tag == Tag::table_header;
    }
    return place;
}

class Measurer {
public:
    Measurer(const LaidOut& laid_out, const FontSet& fonts, bool letter)
        : laid_out_(laid_out),
          fonts_(fonts),
          right_(to_points((letter ? page_form::text_left : page_form::report_left) +
                           page_form::text_width)) {}

    Measures run() {
        for (std::size_t page = 0; page < laid_out_.pages.size(); ++page) {
            std::optional<Place> last;
            for (const PageItem& item : laid_out_.pages[page].items) {
                const auto* shown = std::get_if<GlyphRun>(&item);
                if (shown == nullptr || !shown->structure) continue;
                const Place place = place_of(laid_out_.structure, *shown->structure);
                if (!place.block) continue;
                if (!place.note) last = place;
                add(*shown, page, lines_[place.block->index]);
                places_[place.block->index] = place;
            }
            if (last && last->heading) ++result_.headings_at_foot;
        }
        for (const auto& [block, lines] : lines_) count(lines, places_.at(block));
        return result_;
    }

private:
    void add(const GlyphRun& shown, std::size_t page, std::vector<Line>& lines) {
        const bool goes_on = !lines.empty() && lines.back().page == page &&
                             std::abs(lines.back().baseline - shown.origin.y) <
                                 0.5 * std::max(lines.back().size, shown.size);
        if (!goes_on) lines.push_back({page, shown.origin.y, shown.size, 0, 0, 0, false});
        Line& line = lines.back();
        if (shown.size > line.size) {
            line.size = shown.size;
            line.baseline = shown.origin.y;
        }
        line.right = std::max(line.right, shown.origin.x + shown.width);
        const int units_per_em = fonts_.at(shown.face).metrics().units_per_em;
        for (const Glyph& glyph : shown.glyphs) {
            line.hyphen = shown.text_of(glyph) == "\u00AD";
            if (shown.text_of(glyph) != " " || glyph.adjust < 0)
                continue;  // drawn together, or at the line's end
            line.white += glyph.advance * shown.size / units_per_em;
            line.stretch += glyph.adjust;
        }
    }

    void count(const std::vector<Line>& lines, const Place& place) {
        std::size_t hyphens = 0;
        for (const Line& line : lines) {
            ++result_.lines;
            if (line.right > right_ + rounding && !in_form(line) && !place.cell) ++result_.overfull;
            hyphens = line.hyphen ? hyphens + 1 : 0;
            result_.hyphens_in_row = std::max(result_.hyphens_in_row, hyphens);
            if (line.stretch <= rounding) continue;
            const int bad = badness(points(line.stretch), stretch_of_space(points(line.white)));
            result_.worst = std::max(result_.worst, bad);
            if (bad > most_badness) ++result_.loose;
        }
        if (place.cell || lines.size() < 2) return;
        const std::size_t first = lines.front().page;
        const std::size_t last = lines.back().page;
        if (first == last) return;
        if (lines[1].page != first) ++result_.orphans;
        if (lines[lines.size() - 2].page != last) ++result_.widows;
    }

    // The column of the sender stands beside the measure.
    bool in_form(const Line& line) const {
        return line.page == 0 && line.right > to_points(page_form::column_left);
    }

    const LaidOut& laid_out_;
    const FontSet& fonts_;
    const double right_;
    std::map<std::uint32_t, std::vector<Line>> lines_;  // by block
    std::map<std::uint32_t, Place> places_;
    Measures result_;
};

}  // namespace

Measures measure(const LaidOut& laid_out, const Document& document, const FontSet& fonts) {
    Measures result = Measurer(laid_out, fonts, !document.letterhead.empty()).run();
    result.pages = laid_out.pages.size();
    for (std::size_t i = 1; i <= document.notes.size(); ++i)
        if (node(laid_out, fmt::format("ref-{}-1", i)) != nullptr) ++result.notes;
    result.notes_in_place = result.notes - parted_notes(laid_out, document).size();
    result.overlaps = defects(laid_out).size();
    return result;
}

}  // namespace voetnoot::pdfa::test
