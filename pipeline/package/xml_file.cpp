#include "pipeline/package/xml_file.hpp"

#include <libxml/parser.h>

namespace voetnoot::package {

namespace {

std::string string_of(const xmlChar* text) {
    return text == nullptr ? std::string{} : std::string(reinterpret_cast<const char*>(text));
}

std::string taken(xmlChar* text) {
    std::string string = string_of(text);
    xmlFree(text);
    return string;
}

}  // namespace

XmlFile::XmlFile(const std::string& bytes) : document_(nullptr, xmlFreeDoc) {
    document_.reset(xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                                  XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (document_ && xmlGetIntSubset(document_.get()) != nullptr) document_.reset();
}

xmlNode* XmlFile::root() const {
    return xmlDocGetRootElement(document_.get());
}

std::string XmlFile::root_name() const {
    return name_of(root());
}

std::vector<xmlNode*> elements(xmlNode* node, std::string_view name) {
    std::vector<xmlNode*> found;
    // In document order, without going down once for each level: metadata may come from anywhere.
    for (xmlNode* at = node; at != nullptr;) {
        if (at->type == XML_ELEMENT_NODE && name_of(at) == name) found.push_back(at);
        if (at->children != nullptr && at->type == XML_ELEMENT_NODE) {
            at = at->children;
            continue;
        }
        while (at != nullptr && at != node && at->next == nullptr) at = at->parent;
        if (at == nullptr || at == node) break;
        at = at->next;
    }
    return found;
}

std::vector<xmlNode*> children(xmlNode* node, std::string_view name) {
    std::vector<xmlNode*> found;
    for (xmlNode* at = node == nullptr ? nullptr : node->children; at != nullptr; at = at->next)
        if (at->type == XML_ELEMENT_NODE && name_of(at) == name) found.push_back(at);
    return found;
}

xmlNode* child(xmlNode* node, std::string_view name) {
    const std::vector<xmlNode*> all = children(node, name);
    return all.empty() ? nullptr : all.front();
}

std::string name_of(const xmlNode* node) {
    return node == nullptr ? std::string{} : string_of(node->name);
}

std::string text_of(xmlNode* node) {
    return node == nullptr ? std::string{} : taken(xmlNodeGetContent(node));
}

std::string child_text(xmlNode* node, std::string_view name) {
    return text_of(child(node, name));
}

std::string attribute(xmlNode* node, const char* name) {
    for (xmlAttr* one = node == nullptr ? nullptr : node->properties; one != nullptr; one = one->next)
        if (string_of(one->name) == name)
            return taken(xmlNodeListGetString(node->doc, one->children, 1));
    return {};
}

}  // namespace voetnoot::package
