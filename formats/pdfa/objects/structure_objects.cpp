#include "formats/pdfa/objects/structure_objects.hpp"

#include "formats/pdfa/objects/attributes.hpp"
#include "formats/pdfa/objects/name_tree.hpp"
#include "formats/pdfa/objects/reading_order.hpp"
#include "formats/pdfa/objects/strings.hpp"
#include "formats/pdfa/objects/structure_types.hpp"
#include "pipeline/document/visit.hpp"

#include <map>
#include <optional>
#include <string>

namespace voetnoot::pdfa::objects {

namespace {

class StructureWriter {
public:
    StructureWriter(ObjectStore& store, const LaidOut& laid_out, const std::vector<TaggedPage>& pages)
        : store_(store),
          structure_(laid_out.structure),
          pages_(pages),
          attributes_(laid_out),
          root_(store.add()) {
        elements_.reserve(structure_.nodes.size());
        for (std::size_t i = 0; i < structure_.nodes.size(); ++i) elements_.push_back(&store.add());
    }

    PdfReference write() {
        const auto order = reading_order(structure_, pages_);
        const auto annotations = annotations_by_node();
        for (std::uint32_t i = 0; i < elements_.size(); ++i) element({i}, order[i], annotations[i]);
        set(root_, "Type", name("StructTreeRoot"));
        set(root_, "K", reference({0}));
        set(root_, "ParentTree", parent_tree());
        set(root_, "ParentTreeNextKey", integer(next_key_));
        set(root_, "IDTree", id_tree());
        if (const PdfDictionary classes = style_classes(structure_); classes.GetSize() != 0)
            set(root_, "ClassMap", classes);
        return root_.Reference();
    }

private:
    struct AnnotationItem {
        PdfReference page;
        PdfReference annotation;
    };

    PdfReference reference(StructureId id) const { return elements_.at(id.index)->Reference(); }

    std::vector<std::vector<AnnotationItem>> annotations_by_node() const {
        std::vector<std::vector<AnnotationItem>> result(elements_.size());
        for (const TaggedPage& page : pages_)
            for (const TaggedAnnotation& tagged : page.annotations)
                result.at(tagged.link.index).push_back({page.page, tagged.annotation});
        return result;
    }

    void element(StructureId id, const std::vector<Kid>& kids,
                 const std::vector<AnnotationItem>& annotations) {
        const StructureNode& node = structure_.at(id);
        PdfObject& object = *elements_[id.index];
        set(object, "S", name(structure_type(node.tag)));
        set(object, "P", id.index == 0 ? root_.Reference() : reference(node.parent));
        const std::optional<PdfReference> page = page_of(kids);
        if (page) set(object, "Pg", *page);

        PdfArray content;
        for (const Kid& kid : kids)
            std::visit(
                overloaded{[&](StructureId child) { append(content, reference(child)); },
                           [&](const ContentItem& item) { append(content, marked(item, *page)); }},
                kid);
        for (const AnnotationItem& item : annotations) append(content, object_reference(item));
        if (content.GetSize() == 1) {
            object.GetDictionary().AddKey(PdfName("K"), content[0]);
        } else if (content.GetSize() > 1) {
            set(object, "K", content);
        }

        if (!node.id.empty()) set(object, "ID", byte_string(node.id));
        if (!node.title.empty()) set(object, "T", text_string(node.title));
        if (!node.alt.empty()) set(object, "Alt", text_string(node.alt));
        if (node.style) set(object, "C", name(style_class(*node.style)));
        if (!node.language.empty()) set(object, "Lang", text_string(node.language));
        if (!node.actual_text.empty()) set(object, "ActualText", text_string(node.actual_text));
        if (const auto attributes = attributes_.of(id)) set(object, "A", *attributes);
    }

    std::optional<PdfReference> page_of(const std::vector<Kid>& kids) const {
        for (const Kid& kid : kids)
            if (const auto* item = std::get_if<ContentItem>(&kid)) return pages_[item->page].page;
        return std::nullopt;
    }

    PoDoFo::PdfVariant marked(const ContentItem& item, PdfReference page) const {
        if (pages_[item.page].page == page) return integer(item.mcid);
        PdfDictionary reference;
        set(reference, "Type", name("MCR"));
        set(reference, "Pg", pages_[item.page].page);
        set(reference, "MCID", integer(item.mcid));
        return reference;
    }

    static PoDoFo::PdfVariant object_reference(const AnnotationItem& item) {
        PdfDictionary reference;
        set(reference, "Type", name("OBJR"));
        set(reference, "Pg", item.page);
        set(reference, "Obj", item.annotation);
        return reference;
    }

    PdfReference parent_tree() {
        PdfArray numbers;
        for (const TaggedPage& page : pages_) {
            PdfArray parents;  // by MCID
            for (const StructureId node : page.marked) append(parents, reference(node));
            append(numbers, integer(next_key_++));
            append(numbers, store_.add(parents).Reference());
        }
        for (const TaggedPage& page : pages_)
            for (const TaggedAnnotation& tagged : page.annotations) {
                append(numbers, integer(next_key_++));
                append(numbers, reference(tagged.link));
            }
        PdfDictionary tree;
        set(tree, "Nums", numbers);
        return store_.add(tree).Reference();
    }

    PdfReference id_tree() {
        std::map<std::string, PoDoFo::PdfVariant> names;
        for (std::uint32_t i = 0; i < structure_.nodes.size(); ++i)
            if (!structure_.nodes[i].id.empty()) names.emplace(structure_.nodes[i].id, reference({i}));
        return add_name_tree(store_, names);
    }

    ObjectStore& store_;
    const Structure& structure_;
    const std::vector<TaggedPage>& pages_;
    Attributes attributes_;
    PdfObject& root_;
    std::vector<PdfObject*> elements_;  // by node
    std::size_t next_key_ = 0;
};

}  // namespace

std::size_t parent_key_of_page(std::size_t page) {
    return page;
}
std::size_t first_parent_key_of_annotations(std::size_t pages) {
    return pages;
}

PdfReference add_structure(ObjectStore& store, const LaidOut& laid_out,
                           const std::vector<TaggedPage>& pages) {
    return StructureWriter(store, laid_out, pages).write();
}

}  // namespace voetnoot::pdfa::objects
