#include "pipeline/package/diwoo.hpp"

#include "pipeline/package/kinds.hpp"
#include "pipeline/package/leaf.hpp"
#include "pipeline/package/relations.hpp"

namespace voetnoot::package {

namespace {

// A term of a list by its address; its words are those of whoever states it.
void listed(XmlWriter& xml, std::string_view element, const std::string& address,
            const std::string& words) {
    xml.open(element, Layout::mixed).attribute("resource", address).text(words);
    xml.close();
}

void language_of(XmlWriter& xml, const Letter& letter) {
    if (letter.language != "nl") return;  // the list has a word for each; ours is Dutch
    listed(xml, "diwoo:language", "http://publications.europa.eu/resource/authority/language/NLD",
           "Nederlands");
}

// The papers that the letter cites.
void relations(XmlWriter& xml, const Letter& letter) {
    if (letter.citations.empty()) return;
    xml.open("diwoo:documentrelaties");
    for (const Letter::Citation& cited : letter.citations) {
        xml.open("diwoo:documentrelatie");
        listed(xml, "diwoo:role", std::string(refers_to.address), std::string(refers_to.words));
        listed(xml, "diwoo:relation", cited.address, cited.identifier);
        xml.close();
    }
    xml.close();
}

}  // namespace

std::string diwoo(const Letter& letter) {
    const auto stated = [&letter](std::string_view key) {
        return required(letter.values, key, letter.shown, "DiWoo");
    };
    XmlWriter xml;
    xml.open("diwoo:Document")
        .attribute("xmlns:diwoo", "https://standaarden.overheid.nl/diwoo/metadata/");
    xml.open("diwoo:DiWoo");
    xml.open("diwoo:identifiers");
    leaf(xml, "diwoo:identifier", letter.identifier);
    xml.close();
    listed(xml, "diwoo:publisher", stated("publication.publisherUri"), stated("publication.publisher"));
    xml.open("diwoo:titelcollectie");
    leaf(xml, "diwoo:officieleTitel", letter.title);
    xml.close();
    xml.open("diwoo:classificatiecollectie");
    xml.open("diwoo:informatiecategorieen");
    listed(xml, "diwoo:informatiecategorie", stated("publication.categoryUri"),
           stated("publication.category"));
    xml.close();
    if (!value_of(letter.values, "publication.kind").empty()) {
        xml.open("diwoo:documentsoorten");
        listed(xml, "diwoo:documentsoort", stated("publication.kindUri"), stated("publication.kind"));
        xml.close();
    }
    xml.close();
    if (!letter.date.empty()) leaf(xml, "diwoo:creatiedatum", letter.date);
    language_of(xml, letter);
    xml.open("diwoo:documenthandelingen");
    xml.open("diwoo:documenthandeling");
    listed(xml, "diwoo:soortHandeling", stated("publication.actUri"), stated("publication.act"));
    leaf(xml, "diwoo:atTime", stated("publication.actTime"));
    xml.close();
    xml.close();
    relations(xml, letter);
    xml.close();
    xml.close();
    return xml.finish();
}

Tree diwoo_tree(const Content& content) {
    Tree tree;
    for (const Letter& letter : content.letters) {
        const std::string place = place_of(content, letter);
        tree.add(place + letter.name + std::string(diwoo_suffix), diwoo(letter));
        for (const Item& item : letter.items) tree.add(place + item.name, item.bytes);
    }
    return tree;
}

}  // namespace voetnoot::package
