#include "formats/docx/scan/xml_events.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <expat.h>
#include <fmt/format.h>

#include <array>
#include <memory>
#include <new>
#include <type_traits>

namespace voetnoot::docx::scan {

namespace {

constexpr char separator = ' ';

struct Known {
    std::string_view uri;
    std::string_view prefix;
};
constexpr std::array<Known, 19> known_namespaces{{
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m:"},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp:"},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp:"},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", "a:"},
    {"http://purl.oclc.org/ooxml/drawingml/main", "a:"},
    {"http://schemas.openxmlformats.org/drawingml/2006/picture", "pic:"},
    {"http://purl.oclc.org/ooxml/drawingml/picture", "pic:"},
    {"http://schemas.openxmlformats.org/drawingml/2006/chart", "c:"},
    {"http://purl.oclc.org/ooxml/drawingml/chart", "c:"},
    {"http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm:"},
    {"http://purl.oclc.org/ooxml/drawingml/diagram", "dgm:"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel:"},
    {"urn:schemas-microsoft-com:vml", "v:"},
}};

// Elements of other namespaces say nothing to the scan.
std::string name_of(std::string_view expanded) {
    const std::size_t at = expanded.rfind(separator);
    if (at == std::string_view::npos) return std::string(expanded);
    const std::string_view uri = expanded.substr(0, at);
    const std::string_view local = expanded.substr(at + 1);
    for (const Known& space : known_namespaces)
        if (space.uri == uri) return std::string(space.prefix).append(local);
    return std::string(local);
}

// expat 2.9 (Debian 13) has these under names of their own, and deprecates those of before.
#if XML_MAJOR_VERSION > 2 || (XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION >= 9)
constexpr auto byte_index = XML_GetCurrentByteIndex64;
constexpr auto byte_count = XML_GetCurrentByteCount64;
#else
constexpr auto byte_index = XML_GetCurrentByteIndex;
constexpr auto byte_count = XML_GetCurrentByteCount;
#endif

struct State {
    XML_Parser parser;
    XmlEvents& events;
    bool declares_type = false;
    std::uint32_t begin() const { return static_cast<std::uint32_t>(byte_index(parser)); }
    std::uint32_t end() const { return begin() + static_cast<std::uint32_t>(byte_count(parser)); }
};

void XMLCALL on_start(void* user, const XML_Char* name, const XML_Char** attributes) {
    State& state = *static_cast<State*>(user);
    StartTag tag;
    tag.expanded = name;
    tag.name = name_of(name);
    tag.begin = state.begin();
    tag.end = state.end();
    tag.all = attributes;
    for (; *attributes != nullptr; attributes += 2) {
        std::string key(attributes[0]);
        if (std::string known_name = name_of(key); known_name.starts_with("r:"))
            tag.attributes.insert_or_assign(std::move(known_name), attributes[1]);
        key.erase(0, key.rfind(separator) + 1);
        tag.attributes.insert_or_assign(std::move(key), attributes[1]);
    }
    state.events.start(tag);
}

void XMLCALL on_end(void* user, const XML_Char* name) {
    State& state = *static_cast<State*>(user);
    state.events.end(name_of(name), state.begin());
}

void XMLCALL on_text(void* user, const XML_Char* text, int length) {
    State& state = *static_cast<State*>(user);
    state.events.text({text, static_cast<std::size_t>(length)}, state.begin(), state.end());
}

void XMLCALL on_type(void* user, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    State& state = *static_cast<State*>(user);
    state.declares_type = true;
    XML_StopParser(state.parser, XML_FALSE);
}

}  // namespace

std::string_view StartTag::attribute(std::string_view local) const {
    const auto found = attributes.find(local);
    return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

bool StartTag::is_on(std::string_view local) const {
    const std::string_view value = attribute(local);
    return value == "1" || value == "true" || value == "on";
}

bool is_off(std::string_view value) {
    return value == "0" || value == "false" || value == "off" || value == "none";
}

void parse(std::string_view xml, std::string_view part, XmlEvents& events) {
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, void (*)(XML_Parser)> parser(
        XML_ParserCreateNS("UTF-8", separator), XML_ParserFree);
    if (parser == nullptr) throw std::bad_alloc();
    State state{parser.get(), events};
    XML_SetUserData(parser.get(), &state);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_type);
    if (XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE) != XML_STATUS_OK)
        throw Unreadable(state.declares_type
                             ? phrase("{}: a document type is declared", part)
                             : phrase("{}: {}", part, XML_ErrorString(XML_GetErrorCode(parser.get()))));
}

}  // namespace voetnoot::docx::scan
