#include "formats/markdown/reader/tag.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/attributes.hpp"
#include "pipeline/text/text.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>

namespace voetnoot::markdown::reader {
namespace {

struct FreeText {
    void operator()(xmlChar* text) const { xmlFree(text); }
};

}  // namespace

std::string Tag::attribute(std::string_view wanted) const {
    if (crowded_tag(bytes)) throw Unreadable(sentence(too_many_attributes));
    constexpr int options = HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                            HTML_PARSE_RECOVER | HTML_PARSE_NOIMPLIED;
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        htmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8", options),
        xmlFreeDoc);
    xmlNode* const root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (!root) return {};
    const std::string attribute_name(wanted);
    const std::unique_ptr<xmlChar, FreeText> value(
        xmlGetProp(root, reinterpret_cast<const xmlChar*>(attribute_name.c_str())));
    return value ? reinterpret_cast<const char*>(value.get()) : std::string();
}

Tag read_tag(std::string_view bytes) {
    Tag tag;
    tag.bytes = bytes;
    if (bytes.size() < 2) return tag;
    tag.closing = bytes[1] == '/';
    const std::size_t from = tag.closing ? 2 : 1;
    if (bytes[from] == '!' || bytes[from] == '?') return tag;
    const std::size_t to = std::min(bytes.find_first_of(" \t\r\n/>", from), bytes.size());
    tag.name = lower_case(bytes.substr(from, to - from));
    return tag;
}

std::optional<Style> style_of_element(std::string_view name) {
    if (name == "del" || name == "s" || name == "strike") return Style::struck;
    if (name == "ins") return Style::inserted;
    if (name == "u") return Style::underlined;
    if (name == "mark") return Style::highlighted;
    return std::nullopt;
}

bool is_block_element(std::string_view name) {
    constexpr std::array<std::string_view, 22> names{
        "p",          "div", "li", "ul", "ol", "tr", "td", "th", "table", "thead", "tbody",
        "blockquote", "h1",  "h2", "h3", "h4", "h5", "h6", "dl", "dt",    "dd",    "hr"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace voetnoot::markdown::reader
