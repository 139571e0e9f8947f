#include "formats/pdfa/objects/write_pdf.hpp"

#include "formats/pdfa/objects/attached_files.hpp"
#include "formats/pdfa/objects/emitter.hpp"
#include "formats/pdfa/objects/navigation.hpp"
#include "formats/pdfa/objects/object_store.hpp"
#include "formats/pdfa/objects/page_objects.hpp"
#include "formats/pdfa/objects/srgb_profile.hpp"
#include "formats/pdfa/objects/strings.hpp"
#include "formats/pdfa/objects/structure_objects.hpp"

namespace voetnoot::pdfa::objects {

namespace {

PdfArray output_intents(ObjectStore& store) {
    PdfDictionary components;
    set(components, "N", integer(3));
    PdfDictionary intent;
    set(intent, "Type", name("OutputIntent"));
    set(intent, "S", name("GTS_PDFA1"));
    set(intent, "OutputConditionIdentifier", text_string("sRGB IEC61966-2.1"));
    set(intent, "Info", text_string("sRGB IEC61966-2.1"));
    set(intent, "DestOutputProfile", store.add_stream(components, srgb_profile()));
    PdfArray intents;
    append(intents, intent);
    return intents;
}

PdfDictionary single(const char* key, const PoDoFo::PdfVariant& value) {
    PdfDictionary dictionary;
    set(dictionary, key, value);
    return dictionary;
}

}  // namespace

std::string write_pdf(const LaidOut& laid_out, const fonts::FontSet& fonts, const Metadata& metadata,
                      const std::vector<Attachment>& attachments) {
    ObjectStore store;
    PdfObject& catalog = store.add();
    const PageTree tree = add_pages(store, laid_out, fonts);
    set(catalog, "Type", name("Catalog"));
    set(catalog, "Pages", tree.root);
    set(catalog, "Lang", text_string(metadata.language));
    set(catalog, "MarkInfo", single("Marked", true));
    set(catalog, "ViewerPreferences", single("DisplayDocTitle", true));
    set(catalog, "StructTreeRoot", add_structure(store, laid_out, tree.pages));
    PdfDictionary names = single("Dests", add_destinations(store, laid_out, tree.pages));
    if (!attachments.empty()) {
        const AttachedFiles files = attach_files(store, attachments, metadata);
        set(names, "EmbeddedFiles", files.names);
        set(catalog, "AF", files.associated);
    }
    set(catalog, "Names", names);
    if (const auto outline = add_outline(store, laid_out)) set(catalog, "Outlines", *outline);
    set(catalog, "PageLabels", page_labels(laid_out.pages));
    set(catalog, "OutputIntents", output_intents(store));
    set(catalog, "Metadata", add_xmp(store, metadata));
    const PdfReference info = add_info(store, metadata);
    return emit_file(store, catalog.Reference(), info);
}

}  // namespace voetnoot::pdfa::objects
