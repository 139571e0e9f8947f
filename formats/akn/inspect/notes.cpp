#include "formats/akn/inspect/structure.hpp"

#include "formats/akn/inspect/walk.hpp"
#include "formats/akn/rules.hpp"
#include "formats/akn/xml/parse.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>
#include <map>
#include <string>

namespace voetnoot::akn::inspect {

void inspect_notes(const xmlNode* root, Findings& findings) {
    std::map<std::string, std::string> marker_of;  // by eId
    for_each_element(root, [&](const xmlNode* node) {
        if (xml::element_name(node) != "authorialNote") return;
        const auto marker = xml::attribute(node, "marker");
        const std::string eid = xml::attribute(node, "eId").value_or("");
        if (!marker)
            findings.add(akn_rules::marker, {},
                         phrase("Line {}: authorialNote {} has no marker.", xmlGetLineNo(node), eid));
        marker_of.emplace(eid, marker.value_or(""));
    });
    for_each_element(root, [&](const xmlNode* node) {
        if (xml::element_name(node) != "noteRef") return;
        const auto marker = xml::attribute(node, "marker");
        const std::string href = xml::attribute(node, "href").value_or("");
        const auto note =
            href.empty() || href[0] != '#' ? marker_of.end() : marker_of.find(href.substr(1));
        if (note == marker_of.end())
            findings.add(akn_rules::note_target, {},
                         phrase("Line {}: noteRef points to \"{}\", which is no authorialNote.",
                                xmlGetLineNo(node), href));
        if (!marker)
            findings.add(akn_rules::marker, {},
                         phrase("Line {}: noteRef to \"{}\" has no marker.", xmlGetLineNo(node), href));
        else if (note != marker_of.end() && note->second != *marker)
            findings.add(akn_rules::marker, {},
                         phrase("Line {}: noteRef has the marker \"{}\", its note \"{}\".",
                                xmlGetLineNo(node), *marker, note->second));
    });
}

}  // namespace voetnoot::akn::inspect
