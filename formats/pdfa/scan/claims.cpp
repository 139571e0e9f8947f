#include "formats/pdfa/scan/claims.hpp"

#include "formats/pdfa/recount/spacing_accents.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

namespace voetnoot::pdfa::scan {

namespace {

constexpr double twice = 0.2;   // em: set again to look bold
constexpr double close = 0.12;  // em: no gap
constexpr double smaller = 0.82, least_rise = 0.2, most_rise = 0.6, beside = 0.35;  // of a mark, in em

std::uint32_t number(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw Unreadable(phrase("the order of drawing cannot be read"));
    return value;
}

// An accent that is a sign of its own, where the transcript has it over its letter.
std::string_view over_letter(std::string_view sign) {
    const std::string_view combining = recount::combining_of(sign);
    return combining.empty() ? sign : combining;
}

bool is_a_mark(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789*") == std::string_view::npos;
}

}  // namespace

std::vector<PartClaims> claims_in(const Source& source) {
    std::vector<PartClaims> parts(source.parts().size() - 1);
    std::string_view all = source.bytes(parts.size());
    for (std::uint32_t part = 0; part < parts.size(); ++part) {
        parts[part].last_page = part;
        const std::size_t end = all.find('\n');
        if (end == std::string_view::npos)
            throw Unreadable(phrase("the order of drawing has too few lines"));
        std::uint32_t page = part;
        for_each_run(all.substr(0, end), [&](std::string_view run, bool white) {
            if (white) return;
            if (run.starts_with('l')) {
                parts[part].links.push_back(number(run.substr(1)));
                return;
            }
            if (run.starts_with('p')) {
                const std::uint32_t picture = number(run.substr(1, run.find('/') - 1));
                parts[part].glyphs.push_back({part, picture, picture, true});
                return;
            }
            if (const std::size_t colon = run.find(':'); colon != std::string_view::npos) {
                page = number(run.substr(0, colon));
                if (page-- == 0) throw Unreadable(phrase("the order of drawing names a page 0"));
                run.remove_prefix(colon + 1);
            }
            const std::size_t dash = run.find('-');
            const std::uint32_t first = number(run.substr(0, dash));
            const std::uint32_t last =
                dash == std::string_view::npos ? first : number(run.substr(dash + 1));
            parts[part].glyphs.push_back({page, first, last});
            parts[part].last_page = std::max(parts[part].last_page, page);
        });
        all.remove_prefix(end + 1);
    }
    return parts;
}

Span Words::here() const {
    return {part_, at_, std::min(at_ + 1, static_cast<std::uint32_t>(text_.size()))};
}

bool Words::skip_white() {
    bool any = first_;
    first_ = false;
    while (at_ < text_.size()) {
        std::size_t next = at_;
        const char32_t c = next_code_point(text_, next);
        if (!is_white_space(c)) break;
        new_line_ = new_line_ || c == '\n';
        at_ = static_cast<std::uint32_t>(next);
        any = true;
    }
    return any;
}

// A glyph with white space in it is several words.
bool Words::take(const SeenGlyph& glyph, const SeenPage& page) {
    if (glyph.hidden) return false;
    std::size_t done = 0;
    while (done < glyph.text.size()) {
        const bool space = skip_white();
        std::string_view said = std::string_view(glyph.text).substr(done);
        const std::size_t end = std::find_if(text_.begin() + at_, text_.end(),
                                             [](char c) { return c == ' ' || c == '\n'; }) -
                                text_.begin();
        std::string_view written = text_.substr(at_, std::min(end - at_, said.size()));
        std::string_view shown = said.substr(0, written.size());
        if (written.empty() || written != shown) {
            shown = said = over_letter(said);
            written = text_.substr(at_, shown.size());
            if (written != shown) return false;
            done = glyph.text.size();
        } else {
            done += shown.size();
        }
        const std::uint32_t begin = at_;
        at_ += static_cast<std::uint32_t>(written.size());
        const bool raised = add(glyph, begin, space);
        link(glyph, page, begin, raised);
    }
    return true;
}

bool Words::add(const SeenGlyph& glyph, std::uint32_t begin, bool space) {
    const bool raised =
        is_a_mark(glyph.text) && !new_line_ && (is_raised(glyph, last_) || is_linked_mark(glyph));
    mark_link_ = raised ? glyph.link : std::nullopt;
    if (!raised) last_ = glyph;
    new_line_ = false;
    ScanToken* token = scan_.tokens.empty() ? nullptr : &scan_.tokens.back();
    if (token == nullptr || space || token->span.part != part_ || token->raised != raised) {
        token = &scan_.tokens.emplace_back();
        token->span = {part_, begin, begin};
        token->space_before = space;
        token->raised = raised;
    }
    token->text += text_.substr(begin, at_ - begin);
    token->span.end = at_;
    return raised;
}

// A small figure that stands higher, right behind what stands on the line.
bool Words::is_raised(const SeenGlyph& glyph, const SeenGlyph& line) {
    if (!glyph.upright || !line.upright || line.size <= 0 || glyph.size > smaller * line.size)
        return false;
    const double rise = (glyph.y - line.y) / line.size;
    const double gap = (glyph.x - line.x - line.width) / line.size;
    return rise >= least_rise && rise <= most_rise && gap >= -beside && gap <= beside * 4;
}

// A figure of a font's own raised ones stands on the line: a link begins with it, right behind a word.
bool Words::is_linked_mark(const SeenGlyph& glyph) const {
    if (!glyph.link) return false;
    if (glyph.link == mark_link_) return true;
    if (glyph.link == last_.link || last_.text.empty() || last_.size <= 0) return false;
    const double gap = (glyph.x - last_.x - last_.width) / last_.size;
    return std::abs(glyph.y - last_.y) < least_rise * last_.size && std::abs(gap) <= close &&
           std::string_view("([{/-+=0123456789").find(last_.text.back()) == std::string_view::npos;
}

// What begins with a mark is the mark's way to its note.
void Words::link(const SeenGlyph& glyph, const SeenPage& page, std::uint32_t begin, bool raised) {
    const SeenLink* over = glyph.link ? &page.links[*glyph.link] : nullptr;
    if (over != nullptr && !over->kept) over = nullptr;
    const bool goes_on =
        over != nullptr && over == last_link_ &&
        text_.substr(scan_.links.back().span.end, begin - scan_.links.back().span.end).find('\n') ==
            std::string_view::npos;
    last_link_ = raised && !goes_on ? nullptr : over;
    if (last_link_ == nullptr) return;
    if (!goes_on)
        scan_.links.push_back({over->target, {part_, begin, begin}, over->target.starts_with('#')});
    scan_.links.back().span.end = at_;
}

bool Words::finish() {
    skip_white();
    return at_ == text_.size();
}

std::string left_over(const SeenPage& page) {
    std::map<std::pair<long, long>, std::vector<const SeenGlyph*>> claimed;  // by place, in points
    const auto cell = [](const SeenGlyph& glyph) {
        return std::pair(std::lround(glyph.x / 8), std::lround(glyph.y / 8));
    };
    bool any = false;
    for (const SeenGlyph& glyph : page.glyphs)
        any = any || (!glyph.claimed && !glyph.hidden && !glyph.text.empty());
    if (!any) return {};
    for (const SeenGlyph& glyph : page.glyphs)
        if (glyph.claimed) claimed[cell(glyph)].push_back(&glyph);
    const auto is_twin = [&](const SeenGlyph& glyph) {
        const auto [x, y] = cell(glyph);
        for (long i = x - 1; i <= x + 1; ++i)
            for (long j = y - 1; j <= y + 1; ++j)
                if (const auto found = claimed.find({i, j}); found != claimed.end())
                    for (const SeenGlyph* other : found->second)
                        if (other->text == glyph.text &&
                            std::hypot(other->x - glyph.x, other->y - glyph.y) <= twice * glyph.size)
                            return true;
        return false;
    };
    std::string left;
    for (const SeenGlyph& glyph : page.glyphs)
        if (!glyph.claimed && !glyph.hidden && !glyph.text.empty() && !is_twin(glyph))
            left += glyph.text;
    return left;
}

}  // namespace voetnoot::pdfa::scan
