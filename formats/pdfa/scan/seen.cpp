#include "formats/pdfa/scan/seen.hpp"

#include "formats/pdfa/recount/destinations.hpp"
#include "formats/pdfa/recount/image.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace voetnoot::pdfa::scan {

namespace {

using recount::Box;
using recount::PdfFile;

constexpr std::size_t most_links = 1'000;  // of a page
constexpr double edge = 1;                 // points: what stands there is still seen

struct Sides {
    double left = 0, bottom = 0, right = 612, top = 792;
};

Sides sides_of(const recount::Page& page, const char* key, const Sides& otherwise) {
    QPDFObjectHandle box = PdfFile::attribute(page, key);
    if (!box.isRectangle()) return otherwise;
    const QPDFObjectHandle::Rectangle at = box.getArrayAsRectangle();
    const Sides found{std::min(at.llx, at.urx), std::min(at.lly, at.ury), std::max(at.llx, at.urx),
                      std::max(at.lly, at.ury)};
    return found.right > found.left && found.top > found.bottom ? found : otherwise;
}

// What is cut away is not seen; a box that shares nothing with the page cuts nothing.
Sides seen_of(const recount::Page& page) {
    const Sides media = sides_of(page, "/MediaBox", {});
    const Sides crop = sides_of(page, "/CropBox", media);
    const Sides both{std::max(media.left, crop.left), std::max(media.bottom, crop.bottom),
                     std::min(media.right, crop.right), std::min(media.top, crop.top)};
    return both.right > both.left && both.top > both.bottom ? both : media;
}

// Word's way from a reference to its note.
bool leads_to_note(const std::string& uri) {
    return uri.find("#_ftn") != std::string::npos || uri.find("#_edn") != std::string::npos;
}

void find_links(PdfFile& file, const recount::Page& page, const recount::Destinations& named,
                SeenPage& seen) {
    std::vector<SeenLink> within;
    QPDFObjectHandle object = page.object;
    QPDFObjectHandle annotations = object.getKey("/Annots");
    if (!annotations.isArray()) return;
    for (QPDFObjectHandle annotation : annotations.aitems()) {
        if (!annotation.isDictionary() || !annotation.getKey("/Subtype").isNameAndEquals("/Link"))
            continue;
        const recount::LinkTarget target = recount::link_target(file, annotation);
        if (target.empty()) continue;
        const std::vector<Box> areas = recount::link_areas(annotation);
        if (target.uri) {
            if (!target.uri->empty() && !invalid_utf8(*target.uri) && !leads_to_note(*target.uri))
                for (const Box& area : areas) seen.links.push_back({area, *target.uri});
            continue;
        }
        recount::Destination to = target.place.value_or(recount::Destination{});
        if (target.name)
            if (const auto found = named.find(*target.name); found != named.end()) to = found->second;
        for (const Box& area : areas) within.push_back({area, "#" + recount::place_name(to), false});
    }
    if (seen.links.size() > most_links) seen.links.clear();
    if (within.size() > most_links) within.clear();
    seen.within = seen.links.size();
    seen.links.insert(seen.links.end(), within.begin(), within.end());
}

std::size_t quarter_of(const recount::Glyph& glyph) {
    if (std::abs(glyph.along_x) >= std::abs(glyph.along_y)) return glyph.along_x >= 0 ? 0 : 2;
    return glyph.along_y > 0 ? 1 : 3;
}

std::optional<std::uint32_t> link_over(const recount::Glyph& glyph, const std::vector<SeenLink>& links) {
    const double up = (glyph.ascent + glyph.descent) / 2;
    const double x = glyph.x + glyph.dx / 2 -
                     (quarter_of(glyph) % 2 == 0 ? 0
                      : glyph.along_y > 0        ? up
                                                 : -up);
    const double y = glyph.y + glyph.dy / 2 +
                     (quarter_of(glyph) % 2 == 1 ? 0
                      : glyph.along_x >= 0       ? up
                                                 : -up);
    for (std::uint32_t i = 0; i < links.size(); ++i)
        if (x >= links[i].box.left && x <= links[i].box.right && y >= links[i].box.bottom &&
            y <= links[i].box.top)
            return i;
    return std::nullopt;
}

SeenPicture seen_picture(const recount::DrawnPicture& drawn, const Sides& sides) {
    SeenPicture seen;
    const recount::ImageKind kind = recount::kind_of(drawn.image);
    const std::string_view why = kind.unreadable;
    seen.kind = why.empty() ? marked("picture") : why;
    seen.sequence = drawn.sequence;
    seen.width = kind.width;
    seen.height = kind.height;
    seen.of_letter = why.empty() && !drawn.artifact;
    const recount::Box& box = drawn.seen;
    seen.box = {std::max(box.left, sides.left), std::max(box.bottom, sides.bottom),
                std::min(box.right, sides.right), std::min(box.top, sides.top)};
    seen.hidden = seen.box.right <= seen.box.left || seen.box.top <= seen.box.bottom;
    return seen;
}

}  // namespace

Box media_box(const recount::Page& page) {
    const Sides media = sides_of(page, "/MediaBox", {});
    return {media.left, media.bottom, media.right, media.top};
}

SeenPage see(PdfFile& file, const recount::Page& page, const recount::Drawing& drawing,
             const recount::Destinations& named) {
    SeenPage seen;
    find_links(file, page, named, seen);
    std::array<std::size_t, 4> turns{};
    for (const recount::Glyph& glyph : drawing.glyphs)
        if (!glyph.blank) ++turns[quarter_of(glyph)];
    const auto most =
        static_cast<std::size_t>(std::max_element(turns.begin(), turns.end()) - turns.begin());
    const Sides sides = seen_of(page);
    seen.shown = {sides.left, sides.bottom, sides.right, sides.top};
    for (const recount::DrawnPicture& drawn : drawing.pictures)
        seen.pictures.push_back(seen_picture(drawn, sides));
    seen.more_pictures = drawing.more_pictures;
    seen.area = media_box(page).area();
    seen.glyphs.reserve(drawing.glyphs.size());
    for (const recount::Glyph& glyph : drawing.glyphs) {
        SeenGlyph& one = seen.glyphs.emplace_back();
        if (!glyph.blank) {
            const std::string_view text =
                glyph.text != nullptr ? std::string_view(*glyph.text) : "\uFFFD";
            for_each_run(text, [&](std::string_view run, bool white) {
                if (!white) one.text += run;
            });
        }
        one.x = glyph.x;
        one.y = glyph.y;
        one.width = glyph.dx;
        one.size = glyph.size;
        one.upright = quarter_of(glyph) == 0;
        one.hidden = glyph.hidden || glyph.x < sides.left - edge || glyph.x > sides.right + edge ||
                     glyph.y < sides.bottom - edge || glyph.y > sides.top + edge;
        if (quarter_of(glyph) == most && !one.text.empty()) one.link = link_over(glyph, seen.links);
    }
    return seen;
}

}  // namespace voetnoot::pdfa::scan
