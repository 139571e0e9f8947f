#include "formats/akn/writer/writer.hpp"

#include "formats/akn/rules.hpp"
#include "formats/akn/writer/content.hpp"
#include "formats/akn/writer/identity.hpp"
#include "formats/akn/writer/parts.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/xml/xml_writer.hpp"

#include <span>
#include <variant>

namespace voetnoot::akn::writer {

namespace {

bool has_role(const Block& block, Paragraph::Role role) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    return paragraph && paragraph->role == role;
}

// The signature stands in the conclusions where nothing follows it: the paragraphs that they take.
std::size_t concluding_paragraphs(const Document& document) {
    const Blocks& body = document.body;
    if (!document.signature || document.signature->block + 1 != body.size()) return 0;
    if (!has_role(body.back(), Paragraph::Role::signature)) return 0;
    return body.size() > 1 && has_role(body[body.size() - 2], Paragraph::Role::function) ? 2 : 1;
}

}  // namespace

std::string write(const Document& document, const WriteContext& context, Findings& findings) {
    const Identity identity = identify(document, context);
    if (!context.date)
        findings.add(
            akn_rules::undated, {},
            phrase("The date of the letter is not known: its name says 0001-01-01 and bears the hash of "
                   "the source as number."));

    XmlWriter xml;
    Content content(document, identity, context.page_ends, xml, findings);
    xml.open("akomaNtoso").attribute("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
    xml.open("doc").attribute("name", identity.kind).attribute("contains", "originalVersion");
    write_meta(xml, document, identity);
    write_preface(content, document);

    const std::size_t concluding = concluding_paragraphs(document);
    const std::span<const Block> body(document.body);
    write_body(content, document, body.first(body.size() - concluding));
    if (concluding > 0) {
        xml.open("conclusions").attribute("eId", "conclusions").attribute("xml:lang", identity.tag);
        for (const Block& block : body.last(concluding)) content.block(block, "conclusions");
        xml.close();
    }
    xml.close();
    xml.close();
    return xml.finish();
}

}  // namespace voetnoot::akn::writer
