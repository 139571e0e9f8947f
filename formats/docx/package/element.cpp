#include "formats/docx/package/element.hpp"

#include "formats/docx/package/tags.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/attributes.hpp"

#include <fmt/format.h>
#include <libxml/xmlreader.h>

#include <algorithm>
#include <array>
#include <memory>

namespace voetnoot::docx::package {

namespace {

struct Namespace {
    std::string_view uri;
    std::string_view prefix;
};

constexpr std::array<Namespace, 28> namespaces{{
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    {"http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"},
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://purl.org/dc/terms/", "dcterms"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
    {"http://purl.oclc.org/ooxml/drawingml/main", "a"},
    {"http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"},
    {"http://purl.oclc.org/ooxml/drawingml/picture", "pic"},
    {"http://schemas.openxmlformats.org/drawingml/2006/chart", "c"},
    {"http://purl.oclc.org/ooxml/drawingml/chart", "c"},
    {"http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"},
    {"http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
    {"urn:schemas-microsoft-com:vml", "v"},
    {"urn:schemas-microsoft-com:office:office", "o"},
    {"http://www.w3.org/XML/1998/namespace", "xml"},
    {"http://schemas.microsoft.com/office/drawing/2017/decorative", "adec"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"},
    {"http://schemas.microsoft.com/office/word/2010/wordml", "w14"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"},
}};

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string name_of(xmlTextReader* reader) {
    const std::string_view uri = view(xmlTextReaderConstNamespaceUri(reader));
    const std::string_view local = view(xmlTextReaderConstLocalName(reader));
    if (uri.empty()) return std::string(local);
    const auto known = std::find_if(namespaces.begin(), namespaces.end(),
                                    [uri](const Namespace& space) { return space.uri == uri; });
    return fmt::format("{}:{}", known == namespaces.end() ? "?" : known->prefix, local);
}

class Parser {
public:
    Parser(const Source::Part& part, std::uint32_t index)
        : part_(part),
          index_(index),
          tags_(tags_of(part.bytes, part.name)),
          reader_(xmlReaderForMemory(
                      part.bytes.data(), static_cast<int>(part.bytes.size()), nullptr, "UTF-8",
                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC),
                  xmlFreeTextReader) {
        if (reader_ == nullptr) throw std::bad_alloc();
        if (crowded_tag(part.bytes))
            throw Unreadable(phrase("{}: {}", part.name, sentence(too_many_attributes)));
    }

    Element run() {
        Element top;
        std::vector<Element*> open{&top};
        int state = 0;
        while ((state = xmlTextReaderRead(reader_.get())) == 1) {
            switch (xmlTextReaderNodeType(reader_.get())) {
                case XML_READER_TYPE_ELEMENT: {
                    const bool empty = xmlTextReaderIsEmptyElement(reader_.get()) == 1;
                    open.back()->children.push_back(element());
                    if (!empty) open.push_back(&open.back()->children.back());
                    break;
                }
                case XML_READER_TYPE_END_ELEMENT:
                    open.pop_back();
                    break;
                case XML_READER_TYPE_TEXT:
                case XML_READER_TYPE_CDATA:
                case XML_READER_TYPE_WHITESPACE:
                case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                    open.back()->text += view(xmlTextReaderConstValue(reader_.get()));
                    break;
                default:
                    break;
            }
        }
        if (state != 0 || top.children.size() != 1 || next_ != tags_.size()) {
            const int line = std::max(1, xmlTextReaderGetParserLineNumber(reader_.get()));
            throw Unreadable(phrase("{}: no well-formed XML (line {})", part_.name, line));
        }
        return std::move(top.children.front());
    }

private:
    Element element() {
        if (next_ == tags_.size()) throw Unreadable(phrase("{}: no well-formed XML", part_.name));
        const Tag& tag = tags_[next_++];
        Element result;
        result.name = name_of(reader_.get());
        result.span = {index_, tag.begin, tag.end};
        result.start_tag = {index_, tag.begin, tag.inner};
        result.inner = {index_, tag.inner, tag.inner_end};
        while (xmlTextReaderMoveToNextAttribute(reader_.get()) == 1)
            if (xmlTextReaderIsNamespaceDecl(reader_.get()) != 1)
                result.attributes.push_back(
                    {name_of(reader_.get()), std::string(view(xmlTextReaderConstValue(reader_.get())))});
        xmlTextReaderMoveToElement(reader_.get());
        return result;
    }

    const Source::Part& part_;
    std::uint32_t index_;
    std::vector<Tag> tags_;
    std::size_t next_ = 0;
    std::unique_ptr<xmlTextReader, void (*)(xmlTextReaderPtr)> reader_;
};

}  // namespace

const Element* Element::child(std::string_view wanted) const {
    const auto found = std::find_if(children.begin(), children.end(),
                                    [wanted](const Element& element) { return element.is(wanted); });
    return found == children.end() ? nullptr : &*found;
}

const Element* Element::descendant(std::string_view wanted) const {
    for (const Element& element : children) {
        if (element.is(wanted)) return &element;
        if (const Element* found = element.descendant(wanted)) return found;
    }
    return nullptr;
}

std::string_view Element::attribute(std::string_view wanted) const {
    for (const Attribute& attribute : attributes)
        if (attribute.name == wanted) return attribute.value;
    return {};
}

std::string_view Element::value(std::string_view wanted) const {
    const Element* found = child(wanted);
    return found == nullptr ? std::string_view() : found->attribute("w:val");
}

int Element::on_off(std::string_view wanted) const {
    const Element* found = child(wanted);
    if (found == nullptr) return -1;
    const std::string_view value = found->attribute("w:val");
    return value == "0" || value == "false" || value == "off" || value == "none" ? 0 : 1;
}

Element parse_part(const Source::Part& part, std::uint32_t index) {
    return Parser(part, index).run();
}

}  // namespace voetnoot::docx::package
