#include "formats/pdfa/recount/structure_tree.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace voetnoot::pdfa::recount {

namespace {

// ISO 32000-1, 14.8.4, and those of PDF 2.0 that carry text.
constexpr std::array<std::string_view, 58> standard_types{
    "Annot",   "Art",    "Aside",     "BibEntry",  "BlockQuote",
    "Caption", "Code",   "Div",       "Document",  "DocumentFragment",
    "Em",      "FENote", "Figure",    "Form",      "Formula",
    "H",       "H1",     "H2",        "H3",        "H4",
    "H5",      "H6",     "Index",     "L",         "LBody",
    "LI",      "Lbl",    "Link",      "NonStruct", "Note",
    "P",       "Part",   "Private",   "Quote",     "RB",
    "RP",      "RT",     "Reference", "Ruby",      "Sect",
    "Span",    "Strong", "Sub",       "TBody",     "TD",
    "TFoot",   "TH",     "THead",     "TOC",       "TOCI",
    "TR",      "Table",  "Title",     "WP",        "WT",
    "Warichu", "H7",     "H8"};

bool is_standard(std::string_view type) {
    return std::find(standard_types.begin(), standard_types.end(), type) != standard_types.end();
}

class TreeReader {
public:
    explicit TreeReader(PdfFile& file) : file_(file) {}

    StructureTree run() {
        QPDFObjectHandle root = file_.root().getKey("/StructTreeRoot");
        if (!root.isDictionary()) {
            throw Unreadable(phrase("the PDF is not tagged: it has no structure tree to count by"));
        }
        roles_ = root.getKey("/RoleMap");
        classes_ = root.getKey("/ClassMap");
        tree_.elements.emplace_back();
        tree_.elements[0].object = root.getObjGen();
        kids(root, {0}, {}, 0);
        return std::move(tree_);
    }

private:
    void kids(QPDFObjectHandle parent, ElementId id, QPDFObjGen page, std::size_t depth) {
        QPDFObjectHandle k = parent.getKey("/K");
        if (!k.isArray()) {
            kid(k, id, page, depth);
            return;
        }
        for (QPDFObjectHandle item : k.aitems()) kid(item, id, page, depth);
    }

    void kid(QPDFObjectHandle object, ElementId parent, QPDFObjGen page, std::size_t depth) {
        if (object.isInteger()) {
            tree_.elements[parent.index].kids.emplace_back(ContentKey{page, object.getIntValue()});
            return;
        }
        if (!object.isDictionary()) return;
        QPDFObjectHandle type = object.getKey("/Type");
        if (type.isNameAndEquals("/MCR")) {
            QPDFObjectHandle mcid = object.getKey("/MCID");
            QPDFObjectHandle stream = object.getKey("/Stm");
            QPDFObjectHandle own_page = object.getKey("/Pg");
            QPDFObjGen holder = own_page.isDictionary() ? own_page.getObjGen() : page;
            if (stream.isStream()) holder = stream.getObjGen();
            if (mcid.isInteger()) {
                tree_.elements[parent.index].kids.emplace_back(ContentKey{holder, mcid.getIntValue()});
            }
        } else if (type.isNameAndEquals("/OBJR")) {
            tree_.elements[parent.index].kids.emplace_back(ObjectReference{object.getKey("/Obj")});
        } else {
            element(object, parent, depth + 1);
        }
    }

    void element(QPDFObjectHandle object, ElementId parent, std::size_t depth) {
        if (depth > file_.budget().depth) {
            throw Unreadable(
                phrase("the structure tree is deeper than {} elements", file_.budget().depth));
        }
        if (tree_.elements.size() > file_.budget().elements) {
            throw Unreadable(phrase("the structure tree has more elements than the limit allows"));
        }
        const ElementId id{tree_.elements.size()};
        if (object.isIndirect() && !tree_.by_object.emplace(object.getObjGen(), id).second) {
            throw Unreadable(
                phrase("structure element {} stands in the tree twice", object.getObjectID()));
        }
        Element element;
        element.type = standard_type(object.getKey("/S"));
        if (QPDFObjectHandle name = object.getKey("/ID"); name.isString())
            element.id = name.getStringValue();
        element.language = text_string(object.getKey("/Lang"));
        element.title = text_string(object.getKey("/T"));
        if (QPDFObjectHandle alt = object.getKey("/Alt"); alt.isString())
            element.alt = alt.getUTF8Value();
        if (QPDFObjectHandle actual = object.getKey("/ActualText"); actual.isString()) {
            element.actual_text = actual.getUTF8Value();
        }
        element.box = box_of(object.getKey("/A"));
        styles(object.getKey("/A"), "", element.styles);
        classes(object.getKey("/C"), element.styles);
        element.object = object.getObjGen();
        element.parent = parent;
        tree_.elements[parent.index].kids.emplace_back(id);
        tree_.elements.push_back(std::move(element));
        QPDFObjectHandle page = object.getKey("/Pg");
        kids(object, id, page.isDictionary() ? page.getObjGen() : QPDFObjGen(), depth);
    }

    // Of one attribute object, or of several with their revision numbers (ISO 32000-1, 14.7.5).
    static std::optional<Box> box_of(QPDFObjectHandle attributes) {
        if (attributes.isArray()) {
            for (QPDFObjectHandle one : attributes.aitems())
                if (const auto box = one.isArray() ? std::nullopt : box_of(one)) return box;
            return std::nullopt;
        }
        if (!attributes.isDictionary()) return std::nullopt;
        QPDFObjectHandle box = attributes.getKey("/BBox");
        if (!box.isRectangle()) return std::nullopt;
        const QPDFObjectHandle::Rectangle sides = box.getArrayAsRectangle();
        return Box{sides.llx, sides.lly, sides.urx, sides.ury};
    }

    // Of one attribute object, or of several.
    static void styles(QPDFObjectHandle attributes, const std::string& of_class, StyleSet& styles_of) {
        if (attributes.isArray())
            for (QPDFObjectHandle one : attributes.aitems())
                if (!one.isArray()) styles(one, of_class, styles_of);
        if (!attributes.isDictionary()) return;
        QPDFObjectHandle decoration = attributes.getKey("/TextDecorationType");
        if (decoration.isNameAndEquals("/LineThrough")) styles_of.add(Style::struck);
        if (decoration.isNameAndEquals("/Underline"))
            styles_of.add(of_class == "/Inserted" ? Style::inserted : Style::underlined);
        if (of_class == "/Highlighted" && attributes.getKey("/BackgroundColor").isArray())
            styles_of.add(Style::highlighted);
    }

    void classes(QPDFObjectHandle names, StyleSet& styles_of) {
        if (!classes_.isDictionary()) return;
        if (names.isName()) styles(classes_.getKey(names.getName()), names.getName(), styles_of);
        if (!names.isArray()) return;
        for (QPDFObjectHandle one : names.aitems())
            if (one.isName()) classes(one, styles_of);
    }

    std::string standard_type(QPDFObjectHandle type) {
        if (!type.isName()) return {};
        std::set<std::string> seen;
        while (!is_standard(std::string_view(type.getName()).substr(1))) {
            if (!roles_.isDictionary() || !seen.insert(type.getName()).second) break;
            QPDFObjectHandle mapped = roles_.getKey(type.getName());
            if (!mapped.isName()) break;
            type = mapped;
        }
        return type.getName().substr(1);
    }

    PdfFile& file_;
    StructureTree tree_;
    QPDFObjectHandle roles_;
    QPDFObjectHandle classes_;
};

}  // namespace

bool StructureTree::within(ElementId id, std::string_view type) const {
    for (;;) {
        if (at(id).type == type) return true;
        if (id.index == 0) return false;
        id = at(id).parent;
    }
}

std::optional<ContentKey> StructureTree::first_content(ElementId id) const {
    for (const Kid& kid : at(id).kids) {
        if (const auto* content = std::get_if<ContentKey>(&kid)) return *content;
        if (const auto* element = std::get_if<ElementId>(&kid)) {
            if (const auto found = first_content(*element)) return found;
        }
    }
    return std::nullopt;
}

std::vector<ElementId> StructureTree::below(ElementId id, std::string_view type) const {
    std::vector<ElementId> found;
    for (const Kid& kid : at(id).kids) {
        const auto* element = std::get_if<ElementId>(&kid);
        if (element == nullptr) continue;
        if (at(*element).type == type) found.push_back(*element);
        const auto deeper = below(*element, type);
        found.insert(found.end(), deeper.begin(), deeper.end());
    }
    return found;
}

std::optional<QPDFObjectHandle> StructureTree::annotation(ElementId link) const {
    for (const Kid& kid : at(link).kids) {
        const auto* reference = std::get_if<ObjectReference>(&kid);
        if (reference == nullptr) continue;
        QPDFObjectHandle object = reference->object;
        if (object.isDictionary()) return object;
    }
    return std::nullopt;
}

StructureTree read_structure(PdfFile& file) {
    return TreeReader(file).run();
}

Phrase describe(const Element& element) {
    if (!element.id.empty()) return std::string(fmt::format("{} {}", element.type, element.id));
    return phrase("{} (object {})", element.type, element.object.getObj());
}

}  // namespace voetnoot::pdfa::recount
