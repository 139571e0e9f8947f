#include "formats/pdfa/reader/pictures.hpp"

#include "formats/pdfa/reader/measure.hpp"
#include "formats/pdfa/reader/paragraphs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace voetnoot::pdfa::reader {

namespace {

using foreign::PagePicture;
using foreign::Role;
using recount::Box;

constexpr double smallest = 12;        // points, of a side
constexpr std::uint32_t coarsest = 4;  // pixels, likewise: a colour
constexpr double background = 0.8;     // of the page
constexpr double raster = 4;           // points: the same place on several pages

double width(const Box& box) {
    return box.right - box.left;
}
double height(const Box& box) {
    return box.top - box.bottom;
}

using Place = std::tuple<std::uint32_t, std::uint32_t, long, long>;

Place place_of(const PagePicture& picture) {
    return {picture.width, picture.height,
            std::lround((picture.seen.left + picture.seen.right) / raster),
            std::lround((picture.seen.bottom + picture.seen.top) / raster)};
}

class Placer {
public:
    explicit Placer(Transcript& transcript) : transcript_(transcript) {}

    void run() {
        count_places();
        for (std::size_t i = 0; i < transcript_.read.pages.size(); ++i) page(i);
        if (transcript_.pictures.empty()) return;
        keep_paragraphs_whole();
        std::stable_sort(transcript_.pictures.begin(), transcript_.pictures.end(),
                         [](const PlacedPicture& a, const PlacedPicture& b) {
                             return std::pair(a.page, a.at) < std::pair(b.page, b.at);
                         });
    }

private:
    void count_places() {
        for (const foreign::Page& page : transcript_.read.pages) {
            std::set<Place> here;
            for (const PagePicture& picture : page.pictures) here.insert(place_of(picture));
            for (const Place& place : here) ++times_[place];
        }
    }

    bool is_shown(const PagePicture& picture, const foreign::Page& page) const {
        if (!picture.readable || picture.artifact) return false;
        if (std::min(width(picture.seen), height(picture.seen)) < smallest) return false;
        if (std::min(picture.width, picture.height) <= coarsest) return false;
        const double all = page.upright_width() * page.upright_height();
        return picture.seen.area() < background * all && times_.at(place_of(picture)) == 1;
    }

    // Pictures in their order; a line of the page begins at `begin`, none of it is at `end` or behind.
    void page(std::size_t index) {
        const foreign::Page& page = transcript_.read.pages[index];
        if (page.pictures.empty()) return;
        const std::vector<Placed>& lines = transcript_.lines;
        const auto part = static_cast<std::uint32_t>(index);
        const auto by_part = [](const Placed& line, std::uint32_t key) { return line.span.part < key; };
        begin_ = static_cast<std::size_t>(std::lower_bound(lines.begin(), lines.end(), part, by_part) -
                                          lines.begin());
        end_ = begin_;
        while (end_ < lines.size() && lines[end_].span.part == part &&
               lines[end_].line.role != Role::note)
            ++end_;
        std::set<std::uint32_t> described;
        for (const PagePicture& picture : page.pictures) {
            if (!is_shown(picture, page)) continue;
            PlacedPicture placed{index, 0, &picture, {}, false, {}};
            if (const auto figure = picture.place.figure) {
                const std::string& alt = transcript_.read.figures[*figure].alt;
                if (described.insert(*figure).second) placed.alt = alt;
                else placed.decorative = !alt.empty();
            }
            placed.at = by_tree(picture).value_or(by_box(picture));
            transcript_.pictures.push_back(std::move(placed));
        }
    }

    static foreign::Index block_of(const Placed& placed) {
        for (const foreign::Token& token : placed.line.tokens)
            if (token.block) return token.block;
        return {};
    }

    // Behind the last line of what stands before it in the tree; but what is tied to a paragraph and
    // drawn above it, as a logo is, stands where it is drawn.
    std::optional<std::size_t> by_tree(const PagePicture& picture) const {
        if (!picture.place.figure) return std::nullopt;
        std::optional<std::size_t> before, behind;
        for (std::size_t i = begin_; i < end_; ++i) {
            const Placed& placed = transcript_.lines[i];
            const auto block = block_of(placed);
            if (placed.line.role != Role::body || !block) continue;
            if (*block < picture.place.next_block) before = i + 1;
            else if (!behind) behind = i;
        }
        if (before && transcript_.lines[*before - 1].line.baseline < picture.seen.bottom)
            return std::nullopt;
        return before ? before : behind;
    }

    // Above all lines, behind the last line that stands over it, or before the first that stands under
    // it.
    std::size_t by_box(const PagePicture& picture) const {
        const double middle = (picture.seen.top + picture.seen.bottom) / 2;
        std::optional<std::size_t> first, over, under;
        bool highest = true;
        for (std::size_t i = begin_; i < end_; ++i) {
            const foreign::Line& line = transcript_.lines[i].line;
            if (line.role != Role::body) continue;
            if (!first) first = i;
            const bool higher = line.baseline > middle;
            highest = highest && !higher;
            if (line.box.left >= picture.seen.right || line.box.right <= picture.seen.left) continue;
            if (higher) over = i + 1;
            else if (!under) under = i;
        }
        if (highest && first) return *first;
        if (over) return *over;
        return under ? *under : end_;
    }

    // A picture beside a paragraph stands behind it, or before it where it goes over to another page.
    void keep_paragraphs_whole() {
        const Measure measure(transcript_);
        const Placed* first = transcript_.lines.data();
        std::vector<std::pair<std::size_t, std::size_t>> around(transcript_.lines.size());
        for (const Passage& passage : passages_of(transcript_, measure)) {
            const auto begin = static_cast<std::size_t>(passage.lines.front() - first);
            const auto end = static_cast<std::size_t>(passage.lines.back() - first);
            for (const Placed* line : passage.lines)
                around[static_cast<std::size_t>(line - first)] = {begin, end};
        }
        for (PlacedPicture& picture : transcript_.pictures) {
            if (picture.at >= around.size() || picture.at == 0) continue;
            const auto [begin, end] = around[picture.at];
            if (begin >= picture.at) continue;
            const auto on_its_page = [&](std::size_t line) {
                return transcript_.lines[line].span.part == picture.page;
            };
            if (on_its_page(end)) picture.at = end + 1;
            else if (on_its_page(begin)) picture.at = begin;
        }
    }

    Transcript& transcript_;
    std::map<Place, std::size_t> times_;  // pages that show a picture of a size at a place
    std::size_t begin_ = 0, end_ = 0;     // lines of the page
};

// What of a side is cut away, in parts of the whole.
std::uint32_t cut(double from, double to, double whole) {
    const double share = (to - from) / whole;
    return share > 0 ? static_cast<std::uint32_t>(std::min(share, 0.999) * crop_whole) : 0;  // NaN is 0
}

}  // namespace

void place_pictures(Transcript& transcript) {
    Placer(transcript).run();
}

std::string picture_name(std::size_t page, std::size_t picture, bool jpeg) {
    return fmt::format("page-{}-picture-{}.{}", page + 1, picture + 1, jpeg ? "jpg" : "png");
}

draft::Image image_of(const PlacedPicture& placed) {
    const PagePicture& picture = *placed.picture;
    draft::Image image;
    image.target =
        picture_name(placed.page, picture.drawn, picture.whole_file && picture.orientation == 1);
    image.alt = placed.alt;
    image.span = placed.span;
    image.decorative = placed.decorative;
    const Box& all = picture.box;
    const Box& seen = picture.seen;
    const Crop crop{cut(all.left, seen.left, width(all)), cut(seen.top, all.top, height(all)),
                    cut(seen.right, all.right, width(all)), cut(all.bottom, seen.bottom, height(all))};
    constexpr std::uint32_t most = crop_whole - crop_whole / 1'000;
    constexpr std::uint32_t least = crop_whole / 500;
    const bool cuts = std::max({crop.left, crop.top, crop.right, crop.bottom}) > least;
    if (cuts && crop.left + crop.right < most && crop.top + crop.bottom < most) image.crop = crop;
    image.size = ShownSize{static_cast<std::uint32_t>(std::lround(width(seen) * 1000)),
                           static_cast<std::uint32_t>(std::lround(height(seen) * 1000))};
    return image;
}

}  // namespace voetnoot::pdfa::reader
