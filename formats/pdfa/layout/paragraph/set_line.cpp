#include "formats/pdfa/layout/paragraph/set_line.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace voetnoot::pdfa::layout::paragraph {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
// No space grows by more than this part of the size (in tenths): rather a line that ends early.
constexpr Length widest_space = 9;

// One line while it is being set.
class Setting {
public:
    Setting(const text::StyledText& text, Workbench& workbench, std::size_t length)
        : text_(text), workbench_(workbench), length_(length) {}

    void word(const text::TextAtom& atom, std::uint32_t begin, std::uint32_t end, bool hyphen) {
        std::string_view part = std::string_view(text_.text).substr(begin, end - begin);
        std::string hyphenated;
        if (hyphen) {
            hyphenated = std::string(part) + '-';
            part = hyphenated;
        }
        const bool whole = begin == atom.begin && end == atom.end && !hyphen;
        const text::ShapedWord& shaped = whole ? *atom.shaped : workbench_.shaper.shape(atom.key, part);
        open_run(atom);
        std::int64_t units = 0;
        for (std::size_t i = 0; i < shaped.glyphs.size(); ++i) {
            const text::ShapedGlyph& glyph = shaped.glyphs[i];
            std::string_view cluster;
            if (i == 0 || shaped.glyphs[i - 1].cluster != glyph.cluster) {
                std::size_t next = i + 1;
                while (next < shaped.glyphs.size() && shaped.glyphs[next].cluster == glyph.cluster)
                    ++next;
                const std::size_t stop =
                    next < shaped.glyphs.size() ? shaped.glyphs[next].cluster : part.size();
                const bool is_hyphen = hyphen && glyph.cluster == end - begin;
                cluster = is_hyphen ? soft_hyphen : part.substr(glyph.cluster, stop - glyph.cluster);
            }
            run().add({glyph.glyph, glyph.advance, glyph.x_offset, glyph.y_offset}, cluster);
            units += glyph.advance;
        }
        advance(atom.scale(units));
    }

    void space(const text::TextAtom& atom, bool at_the_end) {
        open_run(atom);
        const text::ShapedGlyph& glyph = atom.shaped->glyphs.front();
        run().add({glyph.glyph, glyph.advance}, " ");
        if (at_the_end) {
            run().glyphs.back().adjust = -to_points(atom.width());
            return;
        }
        spaces_.push_back({line_.runs.size() - 1, run().glyphs.size() - 1, atom.size});
        advance(atom.width());
    }

    void picture(const text::TextAtom& atom) {
        line_.pictures.push_back({atom.picture, atom.piece->structure, atom.piece->span,
                                  line_.runs.size(), 0, atom.picture_size});
        pictures_.push_back(here());
        x_ += atom.width();
        parted_ = true;
    }

    void anchor(const text::TextAnchor& anchor) { anchors_.push_back({anchor, here()}); }

    // The text goes in its order; where some of it is written from right to left, each atom has a run of
    // its own, which finds its place when all widths are known.
    void expect_directions() { directions_ = true; }

    Line finish(Length measure, bool justified) {
        const auto count = static_cast<Length>(spaces_.size());
        Length extra = measure - x_;
        if (count == 0 || (extra > 0 && !justified)) extra = 0;
        if (extra > 0) extra = std::min(extra, count * spaces_.front().size * widest_space / 10);
        const auto stretched = [&](const Place& place) {
            return place.x + (count == 0 ? 0 : extra * place.spaces / count);
        };
        for (std::size_t i = 0; i < spaces_.size(); ++i) {
            const auto nth = static_cast<Length>(i);
            const Length share = extra * (nth + 1) / count - extra * nth / count;
            line_.runs[spaces_[i].run].glyphs[spaces_[i].glyph].adjust = to_points(share);
        }
        std::vector<Length> lefts;
        std::vector<Length> widths;
        for (std::size_t i = 0; i < line_.runs.size(); ++i) {
            lefts.push_back(stretched(extents_[i].begin));
            widths.push_back(stretched(extents_[i].end) - lefts.back());
        }
        if (directions_ && pictures_.empty()) reorder(lefts, widths);
        for (std::size_t i = 0; i < line_.runs.size(); ++i) {
            line_.runs[i].origin.x = to_points(lefts[i]);
            line_.runs[i].width = to_points(widths[i]);
        }
        for (std::size_t i = 0; i < pictures_.size(); ++i) line_.pictures[i].x = stretched(pictures_[i]);
        for (const auto& [anchor, place] : anchors_) line_.anchors.push_back({anchor, stretched(place)});
        line_.width = x_ + extra;
        return std::move(line_);
    }

private:
    struct Place {  // before any stretching
        Length x = 0;
        Length spaces = 0;  // of the line to its left
    };
    struct Extent {
        Place begin;
        Place end;
    };
    struct Space {
        std::size_t run;
        std::size_t glyph;
        Length size;
    };

    GlyphRun& run() { return line_.runs.back(); }
    Place here() const { return {x_, static_cast<Length>(spaces_.size())}; }
    void advance(Length width) {
        x_ += width;
        extents_.back().end = here();
    }

    void reorder(std::vector<Length>& lefts, const std::vector<Length>& widths) const {
        Length x = 0;
        for (const std::size_t i : text::visual_order(levels_)) {
            lefts[i] = x;
            x += widths[i];
        }
    }

    void open_run(const text::TextAtom& atom) {
        if (directions_) parted_ = true;
        const text::TextPiece& piece = *atom.piece;
        const double size = to_points(atom.size);
        const double rise = to_points(piece.style.rise);
        const Span span = text_.span_of(atom.begin, atom.end);
        if (!line_.runs.empty() && !parted_ && run().face == atom.key.face &&
            run().structure == piece.structure && run().size == size && run().origin.y == rise &&
            run().styles == piece.style.styles && (run().boxes != 0) == atom.key.boxed &&
            run().span.part == span.part) {
            run().span = join(run().span, span);
            return;
        }
        parted_ = false;
        line_.runs.push_back({});
        extents_.push_back({here(), here()});
        if (directions_) levels_.push_back(atom.level);
        if (line_.runs.size() == 1) {  // most lines have no other
            run().glyphs.reserve(length_);
            run().text.reserve(length_);
        }
        run().face = atom.key.face;
        run().size = size;
        run().origin.y = rise;
        run().styles = piece.style.styles;
        run().boxes = atom.key.boxed ? atom.units_per_em : 0;
        run().structure = piece.structure;
        run().span = span;
    }

    const text::StyledText& text_;
    Workbench& workbench_;
    std::size_t length_;  // of the line, in bytes of the text
    Line line_;
    std::vector<Extent> extents_;  // of the runs
    std::vector<Space> spaces_;
    std::vector<std::pair<text::TextAnchor, Place>> anchors_;
    std::vector<Place> pictures_;
    bool directions_ = false;
    std::vector<text::Level> levels_;  // of the runs, where directions differ
    bool parted_ = false;              // by a picture: what comes next is a run of its own
    Length x_ = 0;
};

}  // namespace

Length hyphen_width(const fonts::FontSet& fonts, const text::TextAtom& atom) {
    const fonts::Face& face = fonts.at(atom.key.face);
    return atom.scale(hb_font_get_glyph_h_advance(face.hb_font(), face.glyph(U'-')));
}

bool LineSetter::goes_backwards(const std::vector<text::TextAtom>& atoms) {
    return !atoms.empty() && std::all_of(atoms.begin(), atoms.end(),
                                         [](const text::TextAtom& atom) { return atom.level != 0; });
}

Line LineSetter::set(const LineRange& range) const {
    Setting setting(text_, workbench_, range.end - range.begin);
    const auto first =
        std::upper_bound(atoms_.begin(), atoms_.end(), range.begin,
                         [](std::uint32_t at, const text::TextAtom& atom) { return at < atom.end; });
    auto anchor =
        std::lower_bound(text_.anchors.begin(), text_.anchors.end(), range.begin,
                         [](const text::TextAnchor& a, std::uint32_t at) { return a.at < at; });
    const auto last =
        std::lower_bound(first, atoms_.end(), range.end,
                         [](const text::TextAtom& atom, std::uint32_t at) { return atom.begin < at; });
    if (std::any_of(first, last, [](const text::TextAtom& atom) { return atom.level != 0; }))
        setting.expect_directions();
    for (auto atom = first; atom != last; ++atom) {
        for (; anchor != text_.anchors.end() && anchor->at <= atom->begin; ++anchor)
            setting.anchor(*anchor);
        const std::uint32_t end = std::min(atom->end, range.end);
        if (atom->space) setting.space(*atom, end == range.end);
        else if (atom->picture != nullptr) setting.picture(*atom);
        else
            setting.word(*atom, std::max(atom->begin, range.begin), end,
                         range.hyphen && end == range.end);
    }
    Line line = setting.finish(measure_, range.justified);
    line.hyphenated = range.hyphen;
    line.backwards = backwards_;
    return line;
}

}  // namespace voetnoot::pdfa::layout::paragraph
