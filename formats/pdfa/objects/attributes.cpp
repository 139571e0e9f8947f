#include "formats/pdfa/objects/attributes.hpp"

#include "formats/pdfa/objects/object_store.hpp"

#include <algorithm>

namespace voetnoot::pdfa::objects {

namespace {

// What glyphs take below and above their baseline, of their size: no face is set deeper or higher.
constexpr double deepest = 0.6;
constexpr double highest = 1.1;

PdfDictionary owned_by(const char* owner) {
    PdfDictionary attributes;
    set(attributes, "O", name(owner));
    return attributes;
}

PdfDictionary of_cell(const StructureNode& node) {
    PdfDictionary attributes = owned_by("Table");
    if (!node.scope.empty()) set(attributes, "Scope", name(node.scope.c_str()));
    if (node.column_span != 1) set(attributes, "ColSpan", integer(node.column_span));
    if (node.row_span != 1) set(attributes, "RowSpan", integer(node.row_span));
    return attributes;
}

Rectangle cover(const Rectangle& a, const Rectangle& b) {
    return {std::min(a.left, b.left), std::min(a.bottom, b.bottom), std::max(a.right, b.right),
            std::max(a.top, b.top)};
}

}  // namespace

Attributes::Attributes(const LaidOut& laid_out)
    : laid_out_(laid_out),
      labels_(laid_out.structure.nodes.size()),
      figures_(laid_out.structure.nodes.size()) {
    for (std::size_t page = 0; page < laid_out.pages.size(); ++page)
        for (const PageItem& item : laid_out.pages[page].items)
            if (const auto* run = std::get_if<GlyphRun>(&item); run != nullptr && run->structure)
                note_run(page, *run);
            else if (const auto* picture = std::get_if<DrawnPicture>(&item);
                     picture != nullptr && picture->structure)
                note_area(page, *picture->structure, picture->area);
}

// Only labels and figures, and what is below them, matter here.
void Attributes::note_run(std::size_t page, const GlyphRun& run) {
    const Structure& structure = laid_out_.structure;
    for (StructureId node = *run.structure; node.index != 0; node = structure.at(node).parent) {
        const Tag tag = structure.at(node).tag;
        if (tag == Tag::label) {
            labels_[node.index] += run.text;
            return;
        }
        if (tag != Tag::figure && tag != Tag::formula) continue;
        note_area(page, node,
                  {run.origin.x, run.origin.y - deepest * run.size, run.origin.x + run.width,
                   run.origin.y + highest * run.size});
        return;
    }
}

void Attributes::note_area(std::size_t page, StructureId figure, const Rectangle& area) {
    std::optional<Box>& box = figures_[figure.index];
    if (!box) {
        box = Box{page, area};
    } else if (box->page == page) {
        box->area = cover(box->area, area);
    } else {
        box->whole = false;
    }
}

std::optional<PdfDictionary> Attributes::of(StructureId id) const {
    const StructureNode& node = laid_out_.structure.at(id);
    if (node.tag == Tag::table_header || node.tag == Tag::table_data) {
        PdfDictionary attributes = of_cell(node);
        if (attributes.GetSize() > 1) return attributes;
    } else if (node.tag == Tag::list) {
        std::vector<std::string> labels;
        for (const StructureId item : node.kids)
            for (const StructureId kid : laid_out_.structure.at(item).kids)
                if (laid_out_.structure.at(kid).tag == Tag::label) labels.push_back(labels_[kid.index]);
        if (const char* numbering = list_numbering(labels)) {
            PdfDictionary attributes = owned_by("List");
            set(attributes, "ListNumbering", name(numbering));
            return attributes;
        }
    } else if (const std::optional<Box>& box = figures_[id.index]; box && box->whole) {
        PdfArray sides;
        for (const double side : {box->area.left, box->area.bottom, box->area.right, box->area.top})
            append(sides, side);
        PdfDictionary attributes = owned_by("Layout");
        set(attributes, "BBox", sides);
        if (node.block) set(attributes, "Placement", name("Block"));
        return attributes;
    }
    return std::nullopt;
}

}  // namespace voetnoot::pdfa::objects
