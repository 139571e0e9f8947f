#include "writer/writer.hpp"

#include "rules.hpp"
#include "writer/body.hpp"
#include "writer/content.hpp"
#include "writer/identity.hpp"
#include "writer/meta.hpp"
#include "writer/preface.hpp"
#include "writer/xml_writer.hpp"

#include <span>
#include <variant>

namespace voetnoot::akn {

namespace {

// The signature stands in the conclusions where nothing follows it.
bool ends_with_signature(const Document& document) {
    if (!document.signature || document.signature->block + 1 != document.body.size()) return false;
    const auto* last = std::get_if<Paragraph>(&document.body.back().value);
    return last && last->role == Paragraph::Role::signature;
}

}  // namespace

std::string write(const Document& document, const WriteContext& context, Findings& findings) {
    const Identity identity = identify(document, context);
    if (!context.date)
        findings.add(
            akn_rules::undated, {},
            "The date of the letter is not known: its name says 0001-01-01 and bears the hash of "
            "the source as number.");

    XmlWriter xml;
    Content content(document, identity, xml, findings);
    xml.open("akomaNtoso").attribute("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
    xml.open("doc").attribute("name", identity.kind).attribute("contains", "originalVersion");
    write_meta(xml, document, identity);
    write_preface(content, document);

    const bool concluded = ends_with_signature(document);
    const std::span<const Block> body(document.body);
    write_body(content, document, body.first(body.size() - (concluded ? 1 : 0)));
    if (concluded) {
        xml.open("conclusions").attribute("eId", "conclusions").attribute("xml:lang", identity.tag);
        content.block(document.body.back(), "conclusions");
        xml.close();
    }
    xml.close();
    xml.close();
    return xml.finish();
}

}  // namespace voetnoot::akn
