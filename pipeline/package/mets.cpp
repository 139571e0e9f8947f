#include "pipeline/package/mets.hpp"

#include "pipeline/package/leaf.hpp"
#include "pipeline/package/mets_parts.hpp"

#include <fmt/format.h>

namespace voetnoot::package {

namespace {

// Of the files below `prefix`, their paths below the folder of the METS.
std::vector<std::string> paths_below(const Tree& tree, const std::string& root,
                                     const std::string& prefix) {
    std::vector<std::string> paths;
    for (const auto& [path, bytes] : tree.files())
        if (path.starts_with(root + prefix)) paths.push_back(path.substr(root.size()));
    return paths;
}

void open_structure(XmlWriter& xml, const MetsParts& parts, const std::string& label) {
    xml.open("structMap")
        .attribute("ID", parts.id("structure"))
        .attribute("TYPE", "PHYSICAL")
        .attribute("LABEL", "CSIP");
    xml.open("div")
        .attribute("ID", parts.id("div"))
        .attribute("LABEL", label)
        .attribute("TYPE", "ORIGINAL");
}

void metadata_division(XmlWriter& xml, const MetsParts& parts, const std::string& descriptive,
                       const std::string& provenance = {}) {
    xml.open("div").attribute("ID", parts.id("div/Metadata")).attribute("LABEL", "Metadata");
    if (!descriptive.empty()) xml.attribute("DMDID", descriptive);
    if (!provenance.empty()) xml.attribute("ADMID", provenance);
    xml.close();
}

void header_of_package(XmlWriter& xml, MetsParts& parts, const Content& content) {
    const Values& values = content.dossier ? content.values : content.letters.front().values;
    const auto stated = [&values](std::string_view key) { return value_of(values, key); };
    const auto demanded = [&](std::string_view key) {
        return required(values, key, content.name, "an E-ARK SIP");
    };
    parts.open_header();
    parts.software_agent();
    parts.agent("ARCHIVIST", "ORGANIZATION", demanded("archiefvormer.name"),
                stated("archiefvormer.identifier"));
    // The one that submits; E-ARK takes no second (SIP15), so a person to ask cannot stand here.
    parts.agent("CREATOR", "ORGANIZATION", demanded("submitter.name"), stated("submitter.identifier"));
    if (const std::string agreement = stated("agreement.identifier"); !agreement.empty()) {
        xml.open("altRecordID", Layout::mixed).attribute("TYPE", "SUBMISSIONAGREEMENT").text(agreement);
        xml.close();
    }
    xml.close();
}

struct Group {
    std::string label;
    std::string id;
};

std::string media_type_in(const std::string& path) {
    return path.ends_with(".json") ? "application/json" : "application/xml";
}

}  // namespace

std::string mets_of_representation(const Content& content, const Tree& tree, const std::string& root,
                                   const std::string& name, const RepresentationFiles& files) {
    XmlWriter xml;
    MetsParts parts(xml, content, tree, root);
    parts.open_mets(name, fmt::format("{}: {}", name, title_of(content)), "../../schemas/");
    parts.open_header();
    parts.software_agent();
    xml.close();
    const std::string described = parts.descriptive(paths_below(tree, root, "metadata/descriptive/"));
    xml.open("fileSec").attribute("ID", parts.id("files"));
    const std::string data = parts.open_group("Data", false);
    for (const auto& [path, item] : files) parts.file("data/" + path, item->media_type, item);
    xml.close();
    xml.close();
    open_structure(xml, parts, name);
    metadata_division(xml, parts, described);
    parts.division("Data", data);
    xml.close();
    xml.close();
    xml.close();
    return xml.finish();
}

std::string mets_of_package(const Content& content, const Tree& tree, const std::string& objid,
                            const std::vector<std::string>& representations) {
    XmlWriter xml;
    MetsParts parts(xml, content, tree, "");
    parts.open_mets(objid, title_of(content), "schemas/");
    header_of_package(xml, parts, content);
    const std::string described = parts.descriptive(paths_below(tree, "", "metadata/descriptive/"));
    const std::string provenance = parts.provenance("metadata/preservation/premis.xml");
    std::vector<Group> groups;
    std::vector<Group> represented;
    xml.open("fileSec").attribute("ID", parts.id("files"));
    for (const auto& [label, prefix] :
         {std::pair{"Documentation", "documentation/"}, std::pair{"Schemas", "schemas/"}}) {
        groups.push_back({label, parts.open_group(label, false)});
        for (const std::string& path : paths_below(tree, "", prefix))
            parts.file(path, media_type_in(path));
        xml.close();
    }
    for (const std::string& name : representations) {
        const std::string label = "Representations/" + name;
        represented.push_back({label, parts.open_group(label, true)});
        parts.file(fmt::format("representations/{}/METS.xml", name), "application/xml");
        xml.close();
    }
    xml.close();
    open_structure(xml, parts, objid);
    metadata_division(xml, parts, described, provenance);
    for (const Group& group : groups) parts.division(group.label, group.id);
    for (std::size_t i = 0; i < represented.size(); ++i) {
        xml.open("div")
            .attribute("ID", parts.id("div/" + represented[i].label))
            .attribute("LABEL", represented[i].label);
        xml.open("mptr")
            .attribute("LOCTYPE", "URL")
            .attribute("xlink:type", "simple")
            .attribute("xlink:href", fmt::format("representations/{}/METS.xml", representations[i]))
            .attribute("xlink:title", represented[i].id);
        xml.close();
        xml.close();
    }
    xml.close();
    xml.close();
    xml.close();
    return xml.finish();
}

}  // namespace voetnoot::package
