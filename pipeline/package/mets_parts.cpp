#include "pipeline/package/mets_parts.hpp"

#include "pipeline/package/digest.hpp"
#include "pipeline/package/leaf.hpp"
#include "pipeline/package/media.hpp"
#include "pipeline/package/premis_words.hpp"
#include "pipeline/source/sha256.hpp"

#include <fmt/format.h>

namespace voetnoot::package {

std::string MetsParts::id(const std::string& what) const {
    return "uuid-" + uuid_of(fmt::format("{}/mets/{}{}", content_.uuid, root_, what));
}

void MetsParts::open_mets(const std::string& objid, const std::string& label,
                          const std::string& schemas) {
    xml_.open("mets")
        .attribute("xmlns", "http://www.loc.gov/METS/")
        .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
        .attribute("xmlns:csip", "https://DILCIS.eu/XML/METS/CSIPExtensionMETS")
        .attribute("xmlns:sip", "https://DILCIS.eu/XML/METS/SIPExtensionMETS")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .attribute("OBJID", objid)
        .attribute("LABEL", label)
        .attribute("TYPE", "Textual works – Digital")
        .attribute("csip:CONTENTINFORMATIONTYPE", "MIXED")
        .attribute("PROFILE", "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml")
        .attribute("xsi:schemaLocation", fmt::format("http://www.loc.gov/METS/ {0}mets1_12.xsd "
                                                     "http://www.w3.org/1999/xlink {0}xlink.xsd "
                                                     "https://DILCIS.eu/XML/METS/CSIPExtensionMETS "
                                                     "{0}DILCISExtensionMETS.xsd "
                                                     "https://DILCIS.eu/XML/METS/SIPExtensionMETS "
                                                     "{0}DILCISExtensionSIPMETS.xsd",
                                                     schemas));
}

void MetsParts::open_header() {
    xml_.open("metsHdr")
        .attribute("CREATEDATE", content_.at)
        .attribute("LASTMODDATE", content_.at)
        .attribute("RECORDSTATUS", "NEW")
        .attribute("csip:OAISPACKAGETYPE", "SIP");
}

void MetsParts::software_agent() {
    const ProgramName program = program_of(content_.program);
    xml_.open("agent")
        .attribute("ROLE", "CREATOR")
        .attribute("TYPE", "OTHER")
        .attribute("OTHERTYPE", "SOFTWARE");
    leaf(xml_, "name", program.name);
    xml_.open("note", Layout::mixed)
        .attribute("csip:NOTETYPE", "SOFTWARE VERSION")
        .text(program.version);
    xml_.close();
    xml_.close();
}

void MetsParts::agent(std::string_view role, std::string_view type, const std::string& name,
                      const std::string& code) {
    xml_.open("agent").attribute("ROLE", role).attribute("TYPE", type);
    leaf(xml_, "name", name);
    if (!code.empty()) {
        xml_.open("note", Layout::mixed).attribute("csip:NOTETYPE", "IDENTIFICATIONCODE").text(code);
        xml_.close();
    }
    xml_.close();
}

void MetsParts::metadata_reference(const std::string& path, std::string_view type,
                                   std::string_view version, std::string_view other) {
    const std::string& bytes = tree_.at(root_ + path);
    xml_.open("mdRef")
        .attribute("LOCTYPE", "URL")
        .attribute("xlink:type", "simple")
        .attribute("xlink:href", path)
        .attribute("MDTYPE", type);
    if (!other.empty()) xml_.attribute("OTHERMDTYPE", other);
    xml_.attribute("MDTYPEVERSION", version)
        .attribute("MIMETYPE", "application/xml")
        .attribute("SIZE", fmt::format("{}", bytes.size()))
        .attribute("CREATED", content_.at)
        .attribute("CHECKSUM", sha256(bytes))
        .attribute("CHECKSUMTYPE", "SHA-256");
    xml_.close();
}

std::string MetsParts::descriptive(const std::vector<std::string>& paths) {
    std::string ids;
    for (const std::string& path : paths) {
        const std::string own = id("dmd/" + path);
        ids += (ids.empty() ? "" : " ") + own;
        xml_.open("dmdSec")
            .attribute("ID", own)
            .attribute("CREATED", content_.at)
            .attribute("STATUS", "CURRENT");
        if (path.ends_with(".mdto.xml")) metadata_reference(path, "OTHER", "1.0.1", "MDTO");
        else metadata_reference(path, "DC", "1.1");
        xml_.close();
    }
    return ids;
}

std::string MetsParts::provenance(const std::string& path) {
    const std::string own = id("digiprov/" + path);
    xml_.open("amdSec");
    xml_.open("digiprovMD")
        .attribute("ID", own)
        .attribute("CREATED", content_.at)
        .attribute("STATUS", "CURRENT");
    metadata_reference(path, "PREMIS", "3.0");
    xml_.close();
    xml_.close();
    return own;
}

std::string MetsParts::open_group(const std::string& use, bool content_type) {
    const std::string own = id("group/" + use);
    xml_.open("fileGrp").attribute("ID", own).attribute("USE", use);
    if (content_type) xml_.attribute("csip:CONTENTINFORMATIONTYPE", "MIXED");
    return own;
}

void MetsParts::file(const std::string& path, const std::string& media_type, const Item* item) {
    const std::string& bytes = tree_.at(root_ + path);
    xml_.open("file")
        .attribute("ID", item != nullptr ? "ID-" + item->uuid : id("file/" + path))
        .attribute("MIMETYPE", registered_type(media_type))
        .attribute("SIZE", fmt::format("{}", bytes.size()))
        .attribute("CREATED", content_.at)
        .attribute("CHECKSUM", sha256(bytes))
        .attribute("CHECKSUMTYPE", "SHA-256");
    if (item != nullptr && !item->puid.empty()) {
        xml_.attribute("sip:FILEFORMATNAME", item->format_name);
        if (!item->format_version.empty()) xml_.attribute("sip:FILEFORMATVERSION", item->format_version);
        xml_.attribute("sip:FILEFORMATREGISTRY", "PRONOM").attribute("sip:FILEFORMATKEY", item->puid);
    }
    xml_.open("FLocat")
        .attribute("LOCTYPE", "URL")
        .attribute("xlink:type", "simple")
        .attribute("xlink:href", path);
    xml_.close();
    xml_.close();
}

void MetsParts::division(const std::string& label, const std::string& group) {
    xml_.open("div").attribute("ID", id("div/" + label)).attribute("LABEL", label);
    xml_.open("fptr").attribute("FILEID", group);
    xml_.close();
    xml_.close();
}

}  // namespace voetnoot::package
