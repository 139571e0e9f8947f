#include "pipeline/package/premis_words.hpp"

#include "pipeline/package/leaf.hpp"

#include <array>
#include <fmt/format.h>

namespace voetnoot::package {

namespace {

// The writer keeps names by view.
struct Names {
    std::string_view kind;
    std::string_view whole;
    std::string_view type;
    std::string_view value;
    std::string_view role;
};

constexpr std::array identifiers{
    Names{"object", "objectIdentifier", "objectIdentifierType", "objectIdentifierValue", ""},
    Names{"event", "eventIdentifier", "eventIdentifierType", "eventIdentifierValue", ""},
    Names{"agent", "agentIdentifier", "agentIdentifierType", "agentIdentifierValue", ""},
    Names{"relatedObject", "relatedObjectIdentifier", "relatedObjectIdentifierType",
          "relatedObjectIdentifierValue", ""},
    Names{"relatedEvent", "relatedEventIdentifier", "relatedEventIdentifierType",
          "relatedEventIdentifierValue", ""},
    Names{"linkingAgent", "linkingAgentIdentifier", "linkingAgentIdentifierType",
          "linkingAgentIdentifierValue", "linkingAgentRole"},
    Names{"linkingObject", "linkingObjectIdentifier", "linkingObjectIdentifierType",
          "linkingObjectIdentifierValue", "linkingObjectRole"},
};

}  // namespace

void premis_identifier(XmlWriter& xml, std::string_view kind, std::string_view uuid,
                       std::string_view role) {
    for (const Names& names : identifiers) {
        if (names.kind != kind) continue;
        xml.open(names.whole);
        leaf(xml, names.type, "UUID");
        leaf(xml, names.value, uuid);
        if (!role.empty()) leaf(xml, names.role, role);
        xml.close();
    }
}

void premis_term(XmlWriter& xml, std::string_view element, std::string_view vocabulary,
                 std::string_view term, std::string_view code) {
    const std::string uri = fmt::format("http://id.loc.gov/vocabulary/preservation/{}", vocabulary);
    xml.open(element, Layout::mixed).attribute("authority", vocabulary).attribute("authorityURI", uri);
    if (!code.empty()) xml.attribute("valueURI", uri + "/" + std::string(code));
    xml.text(term);
    xml.close();
}

ProgramName program_of(const std::string& text) {
    const std::size_t space = text.find(' ');
    if (space == text.npos) return {text, {}};
    return {text.substr(0, space), text.substr(space + 1)};
}

}  // namespace voetnoot::package
