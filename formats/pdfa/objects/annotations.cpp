#include "formats/pdfa/objects/annotations.hpp"

#include "formats/pdfa/objects/strings.hpp"

#include <string>
#include <string_view>

namespace voetnoot::pdfa::objects {

namespace {

constexpr PoDoFo::pdf_int64 print_flag = 4;

PdfArray numbers(std::initializer_list<double> values) {
    PdfArray array;
    for (const double value : values) append(array, value);
    return array;
}

bool leads_inside(const Structure& structure, const StructureNode& link) {
    const Tag parent = structure.at(link.parent).tag;
    return link.target.starts_with('#') &&
           (link.within || parent == Tag::reference || parent == Tag::label);
}

PdfDictionary open_address(const std::string& address) {
    PdfDictionary action;
    set(action, "S", name("URI"));
    set(action, "URI", byte_string(address));
    return action;
}

}  // namespace

std::vector<TaggedAnnotation> add_annotations(ObjectStore& store, const Page& page,
                                              const Structure& structure, std::size_t& key) {
    std::vector<TaggedAnnotation> result;
    for (const PageItem& item : page.items) {
        const auto* link = std::get_if<LinkArea>(&item);
        if (link == nullptr) continue;
        PdfObject& annotation = store.add();
        set(annotation, "Type", name("Annot"));
        set(annotation, "Subtype", name("Link"));
        set(annotation, "Rect",
            numbers({link->area.left, link->area.bottom, link->area.right, link->area.top}));
        set(annotation, "Border", numbers({0, 0, 0}));
        set(annotation, "F", print_flag);
        set(annotation, "Contents", text_string(link->contents));
        set(annotation, "StructParent", integer(key++));
        const StructureNode& node = structure.at(link->link);
        if (leads_inside(structure, node)) {
            set(annotation, "Dest", byte_string(std::string_view(node.target).substr(1)));
        } else {
            set(annotation, "A", open_address(node.target));
        }
        result.push_back({annotation.Reference(), link->link});
    }
    return result;
}

}  // namespace voetnoot::pdfa::objects
