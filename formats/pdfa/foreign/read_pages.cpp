#include "formats/pdfa/foreign/read_pages.hpp"

#include "formats/pdfa/foreign/doubts.hpp"
#include "formats/pdfa/foreign/lines.hpp"
#include "formats/pdfa/foreign/tree_notes.hpp"
#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/recount/destinations.hpp"
#include "formats/pdfa/recount/image.hpp"
#include "pipeline/text/text.hpp"

#include <cmath>

namespace voetnoot::pdfa::foreign {

namespace {

using namespace recount;

Box box_of(const recount::Page& page, const char* key, const Box& otherwise) {
    QPDFObjectHandle box = PdfFile::attribute(page, key);
    if (!box.isRectangle()) return otherwise;
    const QPDFObjectHandle::Rectangle sides = box.getArrayAsRectangle();
    const Box found{std::min(sides.llx, sides.urx), std::min(sides.lly, sides.ury),
                    std::max(sides.llx, sides.urx), std::max(sides.lly, sides.ury)};
    return found.area() > 0 ? found : otherwise;
}

// Word's way from a reference to its note, and back, in what was printed from a browser.
bool leads_to_note(std::string_view uri) {
    return uri.find("#_ftn") != std::string_view::npos || uri.find("#_edn") != std::string_view::npos;
}

void read_links(PdfFile& file, const recount::Page& source, const Box& media, const Destinations& named,
                Page& page) {
    QPDFObjectHandle object = source.object;
    QPDFObjectHandle annotations = object.getKey("/Annots");
    if (!annotations.isArray()) return;
    for (QPDFObjectHandle annotation : annotations.aitems()) {
        if (!annotation.isDictionary() || !annotation.getKey("/Subtype").isNameAndEquals("/Link"))
            continue;
        const LinkTarget target = link_target(file, annotation);
        if (target.empty()) continue;
        std::vector<Box> areas = link_areas(annotation);
        for (Box& area : areas)
            area = {area.left - media.left, area.bottom - media.bottom, area.right - media.left,
                    area.top - media.bottom};
        if (target.uri &&
            (target.uri->empty() || invalid_utf8(*target.uri) || leads_to_note(*target.uri)))
            continue;
        if (target.uri) {
            for (const Box& area : areas) page.addresses.push_back({area, *target.uri});
            continue;
        }
        Destination to;
        if (target.place) {
            to = *target.place;
        } else if (const auto found = named.find(*target.name); found != named.end()) {
            to = found->second;
        }
        for (const Box& area : areas)
            page.links.push_back({area, page.links.size(), place_name(to), to.page,
                                  to.top ? std::optional(*to.top - media.bottom) : std::nullopt});
    }
}

// Which way its pixels must be turned, by where its right and its upper side go.
int orientation_of(const Matrix& m) {
    if (std::abs(m.a) + std::abs(m.d) >= std::abs(m.b) + std::abs(m.c))
        return m.a >= 0 ? (m.d >= 0 ? 1 : 4) : (m.d >= 0 ? 2 : 3);
    return m.b >= 0 ? (m.c >= 0 ? 7 : 8) : (m.c >= 0 ? 6 : 5);
}

// As it lies on the page once that is turned, without its place.
Matrix upright(const Matrix& m, Turn turn) {
    switch (turn % 4) {
        case 1:
            return {m.b, -m.a, m.d, -m.c, 0, 0};
        case 2:
            return {-m.a, -m.b, -m.c, -m.d, 0, 0};
        case 3:
            return {-m.b, m.a, -m.d, m.c, 0, 0};
        default:
            return {m.a, m.b, m.c, m.d, 0, 0};
    }
}

void read_pictures(const Drawing& drawing, const Box& media, const Box& seen, const TreeNotes& tree,
                   Page& page) {
    const auto placed = [&](const Box& box) {
        return foreign::upright({box.left - media.left, box.bottom - media.bottom,
                                 box.right - media.left, box.top - media.bottom},
                                page.turn);
    };
    for (std::size_t i = 0; i < drawing.pictures.size(); ++i) {
        const DrawnPicture& drawn = drawing.pictures[i];
        const Box visible = shared(drawn.seen, seen);
        if (visible.area() <= 0) continue;
        const ImageKind kind = kind_of(drawn.image);
        PagePicture& picture = page.pictures.emplace_back();
        picture.drawn = i;
        picture.box = placed(drawn.matrix(Box{0, 0, 1, 1}));
        picture.seen = placed(visible);
        picture.orientation = orientation_of(upright(drawn.matrix, page.turn));
        picture.width = kind.width;
        picture.height = kind.height;
        picture.artifact = drawn.artifact;
        picture.readable = kind.unreadable.empty();
        picture.whole_file = kind.whole_file;
        picture.place = tree.at(drawn.sequence);
    }
}

}  // namespace

Pages read_pages(PdfFile& file, const StructureTree* structure) {
    Pages found;
    DoubtFinder doubts;
    TreeNotes tree(file, structure);
    const Destinations named = read_destinations(file);
    read_drawings(file, [&](std::size_t index, const Drawing& drawing, const Content& content) {
        const recount::Page& source = file.pages()[index];
        const Box media = box_of(source, "/MediaBox", {0, 0, 612, 792});
        const Box seen = shared(media, box_of(source, "/CropBox", media));
        Page& page = found.pages.emplace_back();
        page.width = media.right - media.left;
        page.height = media.top - media.bottom;
        read_links(file, source, media, named, page);
        tree.look(index, content);
        find_lines(
            drawing, media, seen.area() > 0 ? seen : media,
            [&](const Sequence* sequence) { return tree.at(sequence); }, page);
        read_pictures(drawing, media, seen.area() > 0 ? seen : media, tree, page);
        doubts.look(index, drawing);
    });
    found.doubts = doubts.take();
    found.blocks = tree.take_blocks();
    found.figures = tree.take_figures();
    return found;
}

}  // namespace voetnoot::pdfa::foreign
