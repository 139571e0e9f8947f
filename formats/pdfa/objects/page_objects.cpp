#include "formats/pdfa/objects/page_objects.hpp"

#include "formats/pdfa/objects/annotations.hpp"
#include "formats/pdfa/objects/cid_font.hpp"
#include "formats/pdfa/objects/content_stream.hpp"
#include "formats/pdfa/objects/font_objects.hpp"
#include "formats/pdfa/objects/structure_objects.hpp"

#include <utility>

namespace voetnoot::pdfa::objects {

namespace {

// One dictionary for all pages: a letter has few fonts and pictures.
PdfReference add_resources(ObjectStore& store, const std::vector<CidFont>& fonts,
                           const PictureTable& pictures) {
    PdfDictionary by_name;
    for (std::uint32_t i = 0; i < fonts.size(); ++i)
        if (fonts[i].used()) set(by_name, font_resource_name({i}).c_str(), add_font(store, fonts[i]));
    PdfDictionary resources;
    set(resources, "Font", by_name);
    if (!pictures.empty()) set(resources, "XObject", pictures.add_to(store));
    return store.add(resources).Reference();
}

PdfArray media_box(const Page& page) {
    PdfArray box;
    for (const double side : {0.0, 0.0, page.width, page.height}) append(box, side);
    return box;
}

}  // namespace

PageTree add_pages(ObjectStore& store, const LaidOut& laid_out, const fonts::FontSet& fonts) {
    std::vector<CidFont> cid_fonts = cid_fonts_of(fonts);
    PictureTable pictures;
    std::size_t key = first_parent_key_of_annotations(laid_out.pages.size());

    PdfObject& root = store.add();
    PageTree tree{root.Reference(), {}};
    std::vector<PdfObject*> objects;
    PdfArray kids;
    for (std::size_t i = 0; i < laid_out.pages.size(); ++i) {
        const Page& page = laid_out.pages[i];
        ContentStream content = write_content(page, laid_out.structure, cid_fonts, pictures);
        PdfObject& object = store.add();
        set(object, "Type", name("Page"));
        set(object, "Parent", tree.root);
        set(object, "MediaBox", media_box(page));
        set(object, "Contents", store.add_stream({}, content.operators));
        set(object, "StructParents", integer(parent_key_of_page(i)));
        set(object, "Tabs", name("S"));  // PDF/UA-1, 7.18.3
        tree.pages.push_back({object.Reference(), std::move(content.marked),
                              add_annotations(store, page, laid_out.structure, key)});
        PdfArray annotations;
        for (const TaggedAnnotation& tagged : tree.pages.back().annotations)
            append(annotations, tagged.annotation);
        if (!annotations.empty()) set(object, "Annots", annotations);
        append(kids, object.Reference());
        objects.push_back(&object);
    }
    const PdfReference resources = add_resources(store, cid_fonts, pictures);
    for (PdfObject* object : objects) set(*object, "Resources", resources);
    set(root, "Type", name("Pages"));
    set(root, "Kids", kids);
    set(root, "Count", integer(laid_out.pages.size()));
    return tree;
}

}  // namespace voetnoot::pdfa::objects
