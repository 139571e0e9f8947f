#include "formats/pdfa/objects/structure_types.hpp"

#include "formats/pdfa/objects/object_store.hpp"

#include <stdexcept>

namespace voetnoot::pdfa::objects {

namespace {

PdfDictionary layout_attributes(Style style) {
    PdfDictionary attributes;
    set(attributes, "O", name("Layout"));
    switch (style) {
        case Style::struck:
            set(attributes, "TextDecorationType", name("LineThrough"));
            break;
        case Style::inserted:
        case Style::underlined:
            set(attributes, "TextDecorationType", name("Underline"));
            break;
        case Style::highlighted: {
            PdfArray tint;
            for (int i = 0; i < 3; ++i) append(tint, 0.87);
            set(attributes, "BackgroundColor", tint);
            break;
        }
    }
    return attributes;
}

}  // namespace

const char* style_class(Style style) {
    switch (style) {
        case Style::struck:
            return "Struck";
        case Style::inserted:
            return "Inserted";
        case Style::underlined:
            return "Underlined";
        case Style::highlighted:
            return "Highlighted";
    }
    throw std::logic_error("a style without a class");
}

PdfDictionary style_classes(const Structure& structure) {
    StyleSet used;
    for (const StructureNode& node : structure.nodes)
        if (node.style) used.add(*node.style);
    PdfDictionary classes;
    for (const Style style : all_styles)
        if (used.has(style)) set(classes, style_class(style), layout_attributes(style));
    return classes;
}

}  // namespace voetnoot::pdfa::objects
