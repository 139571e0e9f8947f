#include "pipeline/package/metadata_schemas.hpp"

#include "pipeline/package/mdto.hpp"
#include "pipeline/package/schemas.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/package_rules.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

namespace voetnoot::package {

namespace {

// By its path, for a schema includes what stands beside it.
ParsedSchema parse_schema(const boost::filesystem::path& path) {
    const std::unique_ptr<xmlSchemaParserCtxt, void (*)(xmlSchemaParserCtxt*)> context(
        xmlSchemaNewParserCtxt(path.c_str()), xmlSchemaFreeParserCtxt);
    ParsedSchema schema(context ? xmlSchemaParse(context.get()) : nullptr, xmlSchemaFree);
    if (!schema) throw CannotRun(phrase("{}: is no schema that can be used", path.string()));
    return schema;
}

ParsedSchema of_resource(Resources& resources, const std::string& name) {
    const Resource* const resource = resources.load(schema_need(name, true));
    if (resource == nullptr || resource->path.empty()) return {nullptr, xmlSchemaFree};
    return parse_schema(resource->path);
}

void validate(Inspection& inspection, const ParsedSchema& schema, const std::string& file) {
    if (!schema) return;
    const XmlFile* const xml = inspection.xml(file);
    if (xml == nullptr) return;
    const std::unique_ptr<xmlSchemaValidCtxt, void (*)(xmlSchemaValidCtxt*)> context(
        xmlSchemaNewValidCtxt(schema.get()), xmlSchemaFreeValidCtxt);
    Phrase first;
    xmlSchemaSetValidStructuredErrors(
        context.get(),
        [](void* user, auto error) {
            Phrase& message = *static_cast<Phrase*>(user);
            if (message.empty() && error->message != nullptr)
                message = phrase("line {}: {}", error->line, trim(error->message));
        },
        &first);
    if (xmlSchemaValidateDoc(context.get(), xml->document()) == 0) return;
    inspection.fault(package_rules::invalid_xml, file, first);
}

}  // namespace

MetadataSchemas::MetadataSchemas(Resources& resources, const boost::filesystem::path& mdto_schema)
    : mets(of_resource(resources, "mets1_12.xsd")),
      premis(of_resource(resources, "premis-v3-0.xsd")),
      mdto(mdto_schema.empty() ? ParsedSchema(nullptr, xmlSchemaFree) : parse_schema(mdto_schema)) {}

void MetadataSchemas::check(Inspection& inspection) const {
    for (const auto& [file, bytes] : inspection.package.files) {
        if (file == "METS.xml" || file.ends_with("/METS.xml")) validate(inspection, mets, file);
        if (file.ends_with("/premis.xml")) validate(inspection, premis, file);
        if (file.ends_with(object_suffix)) validate(inspection, mdto, file);
    }
}

}  // namespace voetnoot::package
