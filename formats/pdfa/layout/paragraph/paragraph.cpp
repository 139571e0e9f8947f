#include "formats/pdfa/layout/paragraph/paragraph.hpp"

#include "formats/pdfa/layout/paragraph/set_line.hpp"
#include "formats/pdfa/layout/text/text_atoms.hpp"
#include "pipeline/text/text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace voetnoot::pdfa::layout::paragraph {
namespace {

constexpr Length ragged_stretch = 7;  // of the leading: how ragged a ragged margin is
constexpr Length short_line = 8;      // the last line should not be less than this part of the measure

// Boxes, glue and penalties of a paragraph, and for each penalty or glue where the next line begins.
class BreakItems {
public:
    BreakItems(const text::StyledText& text, const std::vector<text::TextAtom>& atoms,
               const std::vector<text::BreakOpportunity>& opportunities, const ParagraphStyle& style,
               const fonts::FontSet& fonts)
        : text_(text),
          atoms_(atoms),
          opportunities_(opportunities),
          fonts_(fonts),
          justified_(style.alignment == Alignment::justified) {}

    void build(bool anywhere) {
        items.clear();
        next_line.clear();
        opportunity_ = opportunities_.begin();
        forced_ = text_.breaks.begin();
        for (const text::TextAtom& atom : atoms_) {
            if (atom.space) space(atom);
            else word(atom, anywhere);
        }
        end_line(static_cast<std::uint32_t>(text_.text.size()));
    }

    // The widest stretch without any place to break it.
    Length widest() const {
        Length widest = 0;
        Length width = 0;
        for (const BreakItem& item : items) {
            if (item.kind == BreakItem::Kind::penalty && item.cost < forbidden_break) {
                widest = std::max(widest, width + item.width);
                width = 0;
            } else if (item.kind == BreakItem::Kind::glue) {
                const bool breaks = &item != items.data() && (&item - 1)->kind == BreakItem::Kind::box;
                width = breaks ? 0 : width + item.width - item.shrink;
            } else if (item.kind == BreakItem::Kind::box) {
                width += item.width;
                widest = std::max(widest, width);
            }
        }
        return widest;
    }

    std::vector<BreakItem> items;
    std::vector<std::uint32_t> next_line;  // by item

private:
    void push(const BreakItem& item, std::uint32_t next) {
        items.push_back(item);
        next_line.push_back(next);
    }
    void end_line(std::uint32_t next) {
        push(BreakItem::penalty(forbidden_break), next);
        push(BreakItem::glue(0, endless_stretch, 0), next);
        push(BreakItem::penalty(forced_break), next);
    }

    const text::BreakOpportunity* opportunity_at(std::uint32_t at) {
        while (opportunity_ != opportunities_.end() && opportunity_->at < at) ++opportunity_;
        return opportunity_ != opportunities_.end() && opportunity_->at == at ? &*opportunity_ : nullptr;
    }

    void space(const text::TextAtom& atom) {
        while (forced_ != text_.breaks.end() && *forced_ < atom.end) ++forced_;
        if (forced_ != text_.breaks.end() && *forced_ == atom.end) return end_line(atom.end);
        if (atom.end == text_.text.size()) return;
        const text::BreakOpportunity* opportunity = opportunity_at(atom.end);
        if (opportunity == nullptr) push(BreakItem::penalty(forbidden_break), atom.end);
        else if (opportunity->cost != 0) push(BreakItem::penalty(opportunity->cost), atom.end);
        const Length width = atom.width();
        push(justified_ ? BreakItem::glue(width, stretch_of_space(width), shrink_of_space(width))
                        : BreakItem::glue(width, 0, 0),
             atom.end);
    }

    void word(const text::TextAtom& atom, bool anywhere) {
        Length x = 0;
        std::vector<std::int64_t> positions;  // of the bytes, once one of them is asked for
        const bool after_space = atom.begin == 0 || text_.text[atom.begin - 1] == ' ';
        if (!after_space || text_.verbatim) penalty_at(atom.begin, atom);
        for (std::size_t at = atom.begin; at < atom.end;) {
            next_code_point(text_.text, at);
            const auto byte = static_cast<std::uint32_t>(at);
            const bool whole = byte >= atom.end;
            const text::BreakOpportunity* opportunity = whole ? nullptr : opportunity_at(byte);
            const bool last_resort = anywhere && !whole && !atom.piece->tied && !combines_at(byte);
            if (opportunity == nullptr && !last_resort && !whole) continue;
            if (!whole && positions.empty()) positions = atom.shaped->positions(atom.end - atom.begin);
            const Length right = whole ? atom.width() : atom.scale(positions[byte - atom.begin]);
            push(BreakItem::box(right - x), 0);
            x = right;
            if (opportunity != nullptr) penalty_at(byte, atom);
            else if (last_resort) push(BreakItem::penalty(text::anywhere_break), byte);
        }
    }

    void penalty_at(std::uint32_t at, const text::TextAtom& atom) {
        const text::BreakOpportunity* opportunity = at == 0 ? nullptr : opportunity_at(at);
        if (opportunity == nullptr) return;
        const Length width = opportunity->hyphen ? hyphen_width(fonts_, atom) : 0;
        push(BreakItem::penalty(opportunity->cost, width, opportunity->hyphen), at);
    }

    bool combines_at(std::size_t at) const {
        const char32_t c = next_code_point(text_.text, at);
        return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
    }

    const text::StyledText& text_;
    const std::vector<text::TextAtom>& atoms_;
    const std::vector<text::BreakOpportunity>& opportunities_;
    const fonts::FontSet& fonts_;
    const bool justified_;
    std::vector<text::BreakOpportunity>::const_iterator opportunity_;
    std::vector<std::uint32_t>::const_iterator forced_;
};

}  // namespace

std::vector<Line> set_paragraph(const text::StyledText& text, const ParagraphStyle& style,
                                Length measure, const Typesetting& typesetting) {
    if (text.empty()) return {};
    Workbench& bench = typesetting.workbench;
    std::vector<text::TextAtom> atoms =
        text::atoms_of(text, bench.fonts, bench.shaper, typesetting.findings);
    for (text::TextAtom& atom : atoms)
        if (atom.picture != nullptr)
            atom.picture_size = text::within(atom.picture_size, measure, atom.picture_size.height);
    text::Hyphenator* hyphenator = style.hyphenate ? typesetting.hyphenator : nullptr;
    const auto opportunities = bench.line_breaks.find(text, hyphenator);
    BreakItems break_items(text, atoms, opportunities, style, bench.fonts);
    break_items.build(false);
    if (break_items.widest() > measure) break_items.build(true);

    LineShape shape{.measure = measure, .short_line = measure / short_line};
    if (style.alignment != Alignment::justified) shape.line_stretch = ragged_stretch * style.leading;
    const LineSetter setter(text, atoms, bench, measure);
    std::vector<Line> lines;
    std::uint32_t begin = 0;
    for (const std::size_t at : break_lines(break_items.items, shape)) {
        const BreakItem& item = break_items.items[at];
        const bool forced = item.kind == BreakItem::Kind::penalty && item.cost <= forced_break;
        const std::uint32_t end = break_items.next_line[at];
        lines.push_back(
            setter.set({begin, end, item.hyphen, style.alignment == Alignment::justified && !forced}));
        begin = end;
    }
    return lines;
}

Length natural_width(const text::StyledText& text, const Typesetting& typesetting) {
    Workbench& bench = typesetting.workbench;
    Findings seen_elsewhere;
    Length width = 0;
    for (const text::TextAtom& atom : text::atoms_of(text, bench.fonts, bench.shaper, seen_elsewhere))
        width += atom.width();
    return width;
}

Length widest_word(const text::StyledText& text, const Typesetting& typesetting) {
    Workbench& bench = typesetting.workbench;
    Findings seen_elsewhere;
    Length widest = 0;
    Length width = 0;
    for (const text::TextAtom& atom : text::atoms_of(text, bench.fonts, bench.shaper, seen_elsewhere)) {
        width = atom.space ? 0 : width + atom.width();
        widest = std::max(widest, width);
    }
    return widest;
}

}  // namespace voetnoot::pdfa::layout::paragraph
