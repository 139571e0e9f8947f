#include "pipeline/package/premis.hpp"

#include "pipeline/package/digest.hpp"
#include "pipeline/package/leaf.hpp"
#include "pipeline/package/premis_events.hpp"
#include "pipeline/package/premis_words.hpp"

#include <fmt/format.h>

#include <map>

namespace voetnoot::package {

namespace {

// Of one representation of a letter: its name and its files.
std::map<std::string, std::vector<const Item*>> representations_of(const Letter& letter) {
    std::map<std::string, std::vector<const Item*>> all;
    for (const Item& item : letter.items)
        if (item.role != Item::Role::receipt) all[item.representation].push_back(&item);
    return all;
}

void entity(XmlWriter& xml, const Letter& letter) {
    xml.open("object").attribute("xsi:type", "intellectualEntity");
    premis_identifier(xml, "object", letter.uuid);
    xml.open("objectIdentifier");
    leaf(xml, "objectIdentifierType", letter.identifier_source);
    leaf(xml, "objectIdentifierValue", letter.identifier);
    xml.close();
    leaf(xml, "originalName", letter.title);
    xml.close();
}

void relation(XmlWriter& xml, std::string_view type, std::string_view subtype, const std::string& object,
              const std::string& event = {}) {
    xml.open("relationship");
    premis_term(xml, "relationshipType", "relationshipType", type);
    premis_term(xml, "relationshipSubType", "relationshipSubType", subtype);
    premis_identifier(xml, "relatedObject", object);
    if (!event.empty()) premis_identifier(xml, "relatedEvent", event);
    xml.close();
}

void representation(XmlWriter& xml, const Letter& letter, const std::string& name,
                    const std::vector<const Item*>& files) {
    xml.open("object").attribute("xsi:type", "representation");
    premis_identifier(xml, "object", representation_id(letter, name));
    relation(xml, "structural", "represents", letter.uuid);
    for (const Item* file : files) relation(xml, "structural", "includes", file->uuid);
    if (files.front()->role == Item::Role::output)
        relation(xml, "derivation", "has source",
                 representation_id(letter, letter.original().representation),
                 event_id(*files.front(), EventKind::normalization));
    xml.close();
}

void fixity(XmlWriter& xml, std::string_view algorithm, const std::string& digest) {
    xml.open("fixity");
    premis_term(xml, "messageDigestAlgorithm", "cryptographicHashFunctions", algorithm);
    leaf(xml, "messageDigest", digest);
    leaf(xml, "messageDigestOriginator", "voetnoot");
    xml.close();
}

void format_of(XmlWriter& xml, const Item& item) {
    xml.open("format");
    xml.open("formatDesignation");
    leaf(xml, "formatName", item.format_name);
    if (!item.format_version.empty()) leaf(xml, "formatVersion", item.format_version);
    xml.close();
    if (!item.puid.empty()) {
        xml.open("formatRegistry");
        leaf(xml, "formatRegistryName", "PRONOM");
        leaf(xml, "formatRegistryKey", item.puid);
        leaf(xml, "formatRegistryRole", "specification");
        xml.close();
    }
    xml.close();
}

void file_object(XmlWriter& xml, const Letter& letter, const Item& item) {
    xml.open("object").attribute("xsi:type", "file");
    premis_identifier(xml, "object", item.uuid);
    xml.open("objectCharacteristics");
    leaf(xml, "compositionLevel", "0");
    fixity(xml, "SHA-256", item.sha256);
    fixity(xml, "SHA-512", item.sha512);
    leaf(xml, "size", fmt::format("{}", item.bytes.size()));
    format_of(xml, item);
    if (item.role == Item::Role::output) {
        const ProgramName made = program_of(letter.receipt->at("program").get<std::string>());
        xml.open("creatingApplication");
        leaf(xml, "creatingApplicationName", made.name);
        leaf(xml, "creatingApplicationVersion", made.version);
        xml.close();
    }
    xml.close();
    leaf(xml, "originalName", item.real_name);
    if (item.role == Item::Role::output)
        relation(xml, "derivation", "has source", letter.original().uuid,
                 event_id(item, EventKind::normalization));
    xml.close();
}

}  // namespace

std::string premis(const Content& content) {
    XmlWriter xml;
    xml.open("premis")
        .attribute("xmlns", "http://www.loc.gov/premis/v3")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .attribute("version", "3.0");
    for (const Letter& letter : content.letters) {
        entity(xml, letter);
        for (const auto& [name, files] : representations_of(letter))
            representation(xml, letter, name, files);
        for (const Item& item : letter.items) file_object(xml, letter, item);
    }
    for (const Letter& letter : content.letters) letter_events(xml, content, letter);
    digest_event(xml, content);
    agents(xml, content);
    xml.close();
    return xml.finish();
}

}  // namespace voetnoot::package
