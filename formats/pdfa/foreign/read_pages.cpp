#include "formats/pdfa/foreign/read_pages.hpp"

#include "formats/pdfa/foreign/doubts.hpp"
#include "formats/pdfa/foreign/lines.hpp"
#include "formats/pdfa/foreign/tree_notes.hpp"
#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/recount/destinations.hpp"
#include "pipeline/text/text.hpp"

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
        QPDFObjectHandle rectangle = annotation.getKey("/Rect");
        const LinkTarget target = link_target(file, annotation);
        if (!rectangle.isRectangle() || target.empty()) continue;
        const QPDFObjectHandle::Rectangle at = rectangle.getArrayAsRectangle();
        const Box box{std::min(at.llx, at.urx) - media.left, std::min(at.lly, at.ury) - media.bottom,
                      std::max(at.llx, at.urx) - media.left, std::max(at.lly, at.ury) - media.bottom};
        if (target.uri &&
            (target.uri->empty() || invalid_utf8(*target.uri) || leads_to_note(*target.uri)))
            continue;
        if (target.uri) {
            page.addresses.push_back({box, *target.uri});
            continue;
        }
        Destination to;
        if (target.place) {
            to = *target.place;
        } else if (const auto found = named.find(*target.name); found != named.end()) {
            to = found->second;
        }
        page.links.push_back(
            {box, to.page, to.top ? std::optional(*to.top - media.bottom) : std::nullopt});
    }
}

}  // namespace

Pages read_pages(PdfFile& file) {
    Pages found;
    DoubtFinder doubts;
    TreeNotes tree(file);
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
        doubts.look(index, drawing);
    });
    found.doubts = doubts.take();
    found.blocks = tree.take_blocks();
    return found;
}

}  // namespace voetnoot::pdfa::foreign
