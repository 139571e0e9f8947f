#include "formats/akn/xml/parse.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/attributes.hpp"

#include <algorithm>
#include <climits>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <new>
#include <string>

namespace voetnoot::akn::xml {

namespace {

struct FreeContext {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

// Called when a document type begins, before any of it is read.
void refuse_document_type(void* user, const xmlChar*, const xmlChar*, const xmlChar*) {
    auto* context = static_cast<xmlParserCtxt*>(user);
    *static_cast<bool*>(context->_private) = true;
    xmlStopParser(context);
}

std::string_view view(const xmlChar* text) {
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

std::optional<std::string> taken(xmlChar* value) {
    if (!value) return {};
    std::string result(view(value));
    xmlFree(value);
    return result;
}

}  // namespace

Tree parse(std::string_view bytes) {
    if (bytes.size() > INT_MAX / 2)
        throw Unreadable(phrase("not readable as XML: larger than can be parsed"));
    if (const auto crowded = crowded_tag(bytes))
        throw Unreadable(phrase("not readable as XML: {}", sentence(too_many_attributes)), *crowded);
    const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
    if (!context) throw std::bad_alloc();
    bool has_document_type = false;
    context->_private = &has_document_type;
    context->sax->internalSubset = refuse_document_type;

    // Without XML_PARSE_HUGE libxml2 gives up at a depth that a letter may have. What that option
    // allows beside depth takes a document type.
    constexpr int options =
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_HUGE;
    Tree tree(xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr,
                                "UTF-8", options));
    const auto consumed = static_cast<std::size_t>(std::max(xmlByteConsumed(context.get()), 0L));
    if (has_document_type)
        throw Unreadable(phrase("not readable as XML: has a document type, which is not read"),
                         consumed);
    if (!tree || context->wellFormed == 0) {
        const xmlError* error = xmlCtxtGetLastError(context.get());
        std::string message = error && error->message ? error->message : "is not XML";
        while (!message.empty() && message.back() == '\n') message.pop_back();
        throw Unreadable(phrase("not readable as XML: {}", message), std::min(consumed, bytes.size()));
    }
    return tree;
}

std::string_view element_name(const xmlNode* node) {
    if (node->type != XML_ELEMENT_NODE || !node->ns || view(node->ns->href) != akn_namespace) return {};
    return view(node->name);
}

std::optional<std::string> attribute(const xmlNode* element, const char* name) {
    return taken(xmlGetNoNsProp(element, reinterpret_cast<const xmlChar*>(name)));
}

std::optional<std::string> language(const xmlNode* element) {
    return taken(xmlGetNsProp(element, reinterpret_cast<const xmlChar*>("lang"), XML_XML_NAMESPACE));
}

}  // namespace voetnoot::akn::xml
