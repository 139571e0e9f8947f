#include "pipeline/package/dublin_core.hpp"

#include "pipeline/package/leaf.hpp"
#include "pipeline/package/media.hpp"

#include <set>

namespace voetnoot::package {

namespace {

std::set<std::string> cited_by(const Content& content) {
    std::set<std::string> addresses;
    for (const Letter& letter : content.letters)
        for (const Letter::Citation& cited : letter.citations) addresses.insert(cited.address);
    return addresses;
}

}  // namespace

std::string dublin_core(const Content& content) {
    XmlWriter xml;
    xml.open("oai_dc:dc")
        .attribute("xmlns:oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/")
        .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    leaf(xml, "dc:title", title_of(content));
    std::set<std::string> creators;
    std::set<std::string> dates;
    std::set<std::string> languages;
    std::set<std::string> formats;
    for (const Letter& letter : content.letters) {
        creators.insert(letter.sender);
        dates.insert(letter.date);
        languages.insert(letter.language);
        for (const Item& item : letter.items)
            if (item.role != Item::Role::receipt) formats.insert(registered_type(item.media_type));
    }
    const auto all = [&xml](std::string_view name, const std::set<std::string>& texts) {
        for (const std::string& text : texts)
            if (!text.empty()) leaf(xml, name, text);
    };
    all("dc:creator", creators);
    all("dc:date", dates);
    leaf(xml, "dc:type", "Text");
    all("dc:format", formats);
    leaf(xml, "dc:identifier", identifier_of(content));
    all("dc:language", languages);
    for (const std::string& address : cited_by(content)) leaf(xml, "dc:relation", address);
    if (content.dossier)
        for (const Letter& letter : content.letters) leaf(xml, "dc:relation", letter.identifier);
    xml.close();
    return xml.finish();
}

}  // namespace voetnoot::package
