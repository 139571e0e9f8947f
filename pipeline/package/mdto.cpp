#include "pipeline/package/mdto.hpp"

#include "pipeline/package/leaf.hpp"
#include "pipeline/package/relations.hpp"

#include <fmt/format.h>

#include <functional>

namespace voetnoot::package {

namespace {

constexpr std::string_view source_of_ours = "voetnoot";

void identification(XmlWriter& xml, std::string_view element, std::string_view value,
                    std::string_view source) {
    xml.open(element);
    leaf(xml, "identificatieKenmerk", value);
    leaf(xml, "identificatieBron", source);
    xml.close();
}

// `value` may be empty.
void mdto_reference(XmlWriter& xml, std::string_view element, std::string_view name,
                    std::string_view value = {}, std::string_view source = {}) {
    xml.open(element);
    leaf(xml, "verwijzingNaam", name);
    if (!value.empty()) identification(xml, "verwijzingIdentificatie", value, source);
    xml.close();
}

// `code` may be empty.
void term(XmlWriter& xml, std::string_view element, std::string_view label, std::string_view code,
          std::string_view list) {
    xml.open(element);
    leaf(xml, "begripLabel", label);
    if (!code.empty()) leaf(xml, "begripCode", code);
    mdto_reference(xml, "begripBegrippenlijst", list);
    xml.close();
}

std::string_view label_of_appraisal(std::string_view code) {
    if (code == "B") return "Blijvend te bewaren";
    if (code == "V") return "Tijdelijk te bewaren";
    return "Nader te bepalen";
}

struct Stated {
    const Values& values;
    const std::string& letter;
    std::string operator()(std::string_view key) const { return required(values, key, letter, "MDTO"); }
    std::string maybe(std::string_view key) const { return value_of(values, key); }
};

void archive_former(XmlWriter& xml, const Stated& stated) {
    const std::string identifier = stated.maybe("archiefvormer.identifier");
    mdto_reference(xml, "archiefvormer", stated("archiefvormer.name"), identifier,
                   identifier.empty() ? std::string{} : stated("archiefvormer.source"));
}

void appraisal(XmlWriter& xml, const Stated& stated) {
    const std::string code = stated("waardering");
    term(xml, "waardering", label_of_appraisal(code), code, "Begrippenlijst Waarderingen MDTO");
    if (const std::string length = stated.maybe("retention.term"); !length.empty()) {
        xml.open("bewaartermijn");
        if (const std::string from = stated.maybe("retention.from"); !from.empty())
            leaf(xml, "termijnStartdatumLooptijd", from);
        leaf(xml, "termijnLooptijd", length);
        xml.close();
    }
    if (const std::string category = stated.maybe("retention.category"); !category.empty())
        term(xml, "informatiecategorie", category, stated.maybe("retention.code"),
             stated("retention.list"));
}

void limit_of_use(XmlWriter& xml, const Stated& stated) {
    xml.open("beperkingGebruik");
    term(xml, "beperkingGebruikType", stated("beperkingGebruik.type"), {},
         stated("beperkingGebruik.list"));
    if (const std::string more = stated.maybe("beperkingGebruik.description"); !more.empty())
        leaf(xml, "beperkingGebruikNadereBeschrijving", more);
    xml.close();
}

void level(XmlWriter& xml, std::string_view label) {
    term(xml, "aggregatieniveau", label, {}, "Begrippenlijst Aggregatieniveaus MDTO");
}

void made_event(XmlWriter& xml, const Letter& letter, const Stated& stated) {
    if (letter.date.empty()) return;
    xml.open("event");
    term(xml, "eventType", "Creatie", {}, "Begrippenlijst EventTypeLijst MDTO");
    leaf(xml, "eventTijd", letter.date);
    if (!letter.sender.empty()) mdto_reference(xml, "eventVerantwoordelijkeActor", letter.sender);
    else mdto_reference(xml, "eventVerantwoordelijkeActor", stated("archiefvormer.name"));
    xml.close();
}

// What we did, and what was counted.
void converted_event(XmlWriter& xml, const Content& content, const Letter& letter) {
    std::string files;
    for (const Item& item : letter.items)
        if (item.role == Item::Role::output) files += (files.empty() ? "" : ", ") + item.real_name;
    xml.open("event");
    term(xml, "eventType", "Conversie", {}, "Begrippenlijst EventTypeLijst MDTO");
    leaf(xml, "eventTijd", content.at);
    if (const std::string by = value_of(content.values, "submitter.name"); !by.empty())
        mdto_reference(xml, "eventVerantwoordelijkeActor", by);
    leaf(xml, "eventResultaat",
         fmt::format("{}: {} omgezet naar {}; {} voetnoten en {} woorden in elk van de bestanden "
                     "teruggeteld.",
                     letter.receipt->at("program").get<std::string>(), letter.original().real_name,
                     files, letter.receipt->at("ledger").at("notes").size(),
                     letter.receipt->at("ledger").at("words").get<std::size_t>()));
    xml.close();
}

std::string document(const std::function<void(XmlWriter&)>& write) {
    XmlWriter xml;
    xml.open("MDTO")
        .attribute("xmlns", "https://www.nationaalarchief.nl/mdto")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .attribute("xsi:schemaLocation",
                   "https://www.nationaalarchief.nl/mdto "
                   "https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd");
    write(xml);
    xml.close();
    return xml.finish();
}

// A paper that the letter cites, by the name that officielebekendmakingen.nl has for it.
void cites(XmlWriter& xml, const Letter::Citation& cited) {
    xml.open("gerelateerdInformatieobject");
    mdto_reference(xml, "gerelateerdInformatieobjectVerwijzing", cited.address, cited.identifier,
                   "officielebekendmakingen.nl");
    term(xml, "gerelateerdInformatieobjectTypeRelatie", refers_to.words, refers_to.address,
         "Waardelijst documentrelatie (TOOI)");
    xml.close();
}

void part_of(XmlWriter& xml, const Stated& stated) {
    const std::string dossier = stated.maybe("dossier.name");
    if (dossier.empty()) return;
    const std::string identifier = stated.maybe("dossier.identifier");
    mdto_reference(xml, "isOnderdeelVan", dossier, identifier,
                   identifier.empty() ? std::string{} : stated("dossier.source"));
}

}  // namespace

std::string mdto_of_letter(const Content& content, const Letter& letter) {
    const Stated stated{letter.values, letter.shown};
    return document([&](XmlWriter& xml) {
        xml.open("informatieobject");
        identification(xml, "identificatie", letter.identifier, letter.identifier_source);
        identification(xml, "identificatie", letter.uuid, source_of_ours);
        leaf(xml, "naam", letter.title);
        level(xml, "Archiefstuk");
        if (const std::string label = stated.maybe("classification.label"); !label.empty())
            term(xml, "classificatie", label, stated.maybe("classification.code"),
                 stated("classification.list"));
        if (!letter.language.empty()) leaf(xml, "taal", letter.language);
        made_event(xml, letter, stated);
        converted_event(xml, content, letter);
        appraisal(xml, stated);
        part_of(xml, stated);
        for (const Item& item : letter.items)
            mdto_reference(
                xml, item.role == Item::Role::receipt ? "aanvullendeMetagegevens" : "heeftRepresentatie",
                item.name, item.uuid, source_of_ours);
        for (const Letter::Citation& cited : letter.citations) cites(xml, cited);
        archive_former(xml, stated);
        if (!letter.addressee.empty()) {
            xml.open("betrokkene");
            term(xml, "betrokkeneTypeRelatie", "Geadresseerde", {}, source_of_ours);
            mdto_reference(xml, "betrokkeneActor", letter.addressee);
            xml.close();
        }
        limit_of_use(xml, stated);
        xml.close();
    });
}

std::string mdto_of_file(const Content& content, const Letter& letter, const Item& item) {
    return document([&](XmlWriter& xml) {
        xml.open("bestand");
        identification(xml, "identificatie", item.uuid, source_of_ours);
        leaf(xml, "naam", item.real_name);
        leaf(xml, "omvang", fmt::format("{}", item.bytes.size()));
        const std::string label = item.format_version.empty()
                                      ? item.format_name
                                      : item.format_name + " " + item.format_version;
        term(xml, "bestandsformaat", label, item.puid,
             item.puid.empty() ? source_of_ours : "PRONOM-register");
        xml.open("checksum");
        term(xml, "checksumAlgoritme", "SHA-256", {}, "Begrippenlijst ChecksumAlgoritme MDTO");
        leaf(xml, "checksumWaarde", item.sha256);
        leaf(xml, "checksumDatum", content.at);
        xml.close();
        mdto_reference(xml, "isRepresentatieVan", letter.title, letter.identifier,
                       letter.identifier_source);
        xml.close();
    });
}

std::string mdto_of_dossier(const Content& content) {
    const std::string who = "the profile";
    const Stated stated{content.values, who};
    return document([&](XmlWriter& xml) {
        xml.open("informatieobject");
        identification(xml, "identificatie", stated("dossier.identifier"), stated("dossier.source"));
        leaf(xml, "naam", stated("dossier.name"));
        level(xml, "Dossier");
        if (const std::string label = stated.maybe("classification.label"); !label.empty())
            term(xml, "classificatie", label, stated.maybe("classification.code"),
                 stated("classification.list"));
        appraisal(xml, stated);
        for (const Letter& letter : content.letters)
            mdto_reference(xml, "bevatOnderdeel", letter.title, letter.identifier,
                           letter.identifier_source);
        archive_former(xml, stated);
        limit_of_use(xml, stated);
        xml.close();
    });
}

}  // namespace voetnoot::package
