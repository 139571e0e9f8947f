#include "formats/pdfa/recount/xmp.hpp"

#include "pipeline/text/attributes.hpp"
#include "pipeline/text/text.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <limits>
#include <memory>

namespace voetnoot::pdfa::recount {

namespace {

constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

bool is_rdf(const xmlNode* node, std::string_view name) {
    return node->type == XML_ELEMENT_NODE && node->ns != nullptr && view(node->ns->href) == rdf &&
           view(node->name) == name;
}

std::string content_of(xmlNode* node) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> text(xmlNodeGetContent(node), xmlFree);
    return std::string(trim(view(text.get())));
}

// A property's own text, or the first item of its Alt, Seq or Bag.
std::string value_of(xmlNode* property) {
    for (xmlNode* array = property->children; array != nullptr; array = array->next) {
        if (!is_rdf(array, "Alt") && !is_rdf(array, "Seq") && !is_rdf(array, "Bag")) continue;
        for (xmlNode* item = array->children; item != nullptr; item = item->next) {
            if (is_rdf(item, "li")) return content_of(item);
        }
        return {};
    }
    return content_of(property);
}

void read_description(xmlNode* description, Xmp& properties) {
    for (xmlAttr* attribute = description->properties; attribute != nullptr;
         attribute = attribute->next) {
        if (attribute->ns == nullptr || view(attribute->ns->href) == rdf) continue;
        std::string value;
        for (xmlNode* part = attribute->children; part != nullptr; part = part->next)
            value += view(part->content);
        properties.emplace(std::string(view(attribute->ns->href)).append(view(attribute->name)), value);
    }
    for (xmlNode* property = description->children; property != nullptr; property = property->next) {
        if (property->type != XML_ELEMENT_NODE || property->ns == nullptr) continue;
        properties.emplace(std::string(view(property->ns->href)).append(view(property->name)),
                           value_of(property));
    }
}

}  // namespace

std::optional<Xmp> parse_xmp(std::string_view packet) {
    if (packet.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return std::nullopt;
    if (crowded_tag(packet)) return std::nullopt;
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        xmlReadMemory(packet.data(), static_cast<int>(packet.size()), nullptr, nullptr,
                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
        &xmlFreeDoc);
    if (!document) return std::nullopt;
    Xmp properties;
    xmlNode* node = xmlDocGetRootElement(document.get());
    while (node != nullptr && !is_rdf(node, "RDF")) {  // x:xmpmeta around it, or not
        xmlNode* inner = node->children;
        while (inner != nullptr && inner->type != XML_ELEMENT_NODE) inner = inner->next;
        node = inner;
    }
    if (node == nullptr) return properties;
    for (xmlNode* description = node->children; description != nullptr;
         description = description->next) {
        if (is_rdf(description, "Description")) read_description(description, properties);
    }
    return properties;
}

std::string xmp_date(std::string_view date) {
    if (date.starts_with("D:")) date.remove_prefix(2);
    std::string digits;
    while (!date.empty() && date.front() >= '0' && date.front() <= '9' && digits.size() < 14) {
        digits += date.front();
        date.remove_prefix(1);
    }
    constexpr std::string_view before[] = {"", "-", "-", "T", ":", ":"};
    constexpr std::size_t lengths[] = {4, 2, 2, 2, 2, 2};
    std::string result;
    std::size_t at = 0;
    for (std::size_t i = 0; i < 6 && at + lengths[i] <= digits.size(); ++i) {
        result.append(before[i]).append(digits, at, lengths[i]);
        at += lengths[i];
    }
    if (at != digits.size() || at < 4) return {};
    if (at <= 8) return result;  // a day has no zone
    std::string zone;
    for (const char c : date) {
        if (c != '\'') zone += c;
    }
    if (zone == "Z" || zone == "+0000" || zone == "-0000" || zone == "Z0000") return result + "Z";
    if (zone.size() == 5) return result + zone.substr(0, 3) + ":" + zone.substr(3);
    return result + zone;
}

}  // namespace voetnoot::pdfa::recount
