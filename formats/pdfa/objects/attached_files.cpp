#include "formats/pdfa/objects/attached_files.hpp"

#include "formats/pdfa/layout/text/phrases.hpp"
#include "formats/pdfa/objects/name_tree.hpp"
#include "formats/pdfa/objects/strings.hpp"

#include <map>
#include <string>

namespace voetnoot::pdfa::objects {

namespace {

const char* relationship(Attachment::Role role) {
    switch (role) {
        case Attachment::Role::source:
            return "Source";
        case Attachment::Role::alternative:
            return "Alternative";
        case Attachment::Role::embedded:
            return "Supplement";
    }
    return "Unspecified";
}

std::string description(const Attachment& attachment, const layout::text::Phrases& phrases) {
    if (attachment.role == Attachment::Role::source) return std::string(phrases.source());
    if (attachment.role == Attachment::Role::embedded) return std::string(phrases.embedded());
    return phrases.alternative(attachment.format);
}

PdfReference embed(ObjectStore& store, const Attachment& attachment, const Metadata& metadata) {
    PdfDictionary parameters;
    set(parameters, "Size", integer(attachment.bytes.size()));
    if (metadata.letters_date) set(parameters, "ModDate", text_string(pdf_date(*metadata.letters_date)));
    PdfDictionary dictionary;
    set(dictionary, "Type", name("EmbeddedFile"));
    set(dictionary, "Subtype", PdfName(std::string(attachment.media_type)));
    set(dictionary, "Params", parameters);
    return store.add_stream(dictionary, attachment.bytes);
}

}  // namespace

AttachedFiles attach_files(ObjectStore& store, const std::vector<Attachment>& attachments,
                           const Metadata& metadata) {
    const layout::text::Phrases phrases(metadata.language);
    std::map<std::string, PoDoFo::PdfVariant> names;
    AttachedFiles files;
    for (const Attachment& attachment : attachments) {
        const PdfReference file = embed(store, attachment, metadata);
        PdfDictionary streams;
        set(streams, "F", file);
        set(streams, "UF", file);
        PdfObject& specification = store.add();
        set(specification, "Type", name("Filespec"));
        set(specification, "F", text_string(attachment.name));
        set(specification, "UF", text_string(attachment.name));
        set(specification, "EF", streams);
        set(specification, "AFRelationship", name(relationship(attachment.role)));
        set(specification, "Desc", text_string(description(attachment, phrases)));
        names.emplace(attachment.name, specification.Reference());
        append(files.associated, specification.Reference());
    }
    files.names = add_name_tree(store, names);
    return files;
}

}  // namespace voetnoot::pdfa::objects
