// The METS of an E-ARK SIP: what it tells of, its digests and sizes, its references, its name.
#include "pipeline/package/inspection.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/package_rules.hpp"

namespace voetnoot::package {

namespace {

// Each word of an attribute of IDREFS leads to an ID of the file.
void check_references(Inspection& inspection, const std::string& file, xmlNode* root) {
    std::set<std::string> ids;
    for (const char* element :
         {"dmdSec", "digiprovMD", "fileSec", "fileGrp", "file", "structMap", "div"})
        for (xmlNode* node : elements(root, element))
            if (!ids.insert(attribute(node, "ID")).second)
                inspection.fault(package_rules::dangling, file,
                                 phrase("the ID {} stands twice", attribute(node, "ID")));
    const auto lead = [&](const std::string& words, const char* name) {
        for (std::size_t at = 0; at < words.size();) {
            const std::string id = words.substr(at, words.find(' ', at) - at);
            at += id.size() + 1;
            if (!ids.contains(id))
                inspection.fault(package_rules::dangling, file,
                                 phrase("{} {} leads to nothing", name, id));
        }
    };
    for (xmlNode* division : elements(root, "div")) {
        lead(attribute(division, "DMDID"), "DMDID");
        lead(attribute(division, "ADMID"), "ADMID");
    }
    for (xmlNode* pointer : elements(root, "fptr")) lead(attribute(pointer, "FILEID"), "FILEID");
    for (xmlNode* pointer : elements(root, "mptr")) lead(attribute(pointer, "title"), "mptr");
}

void check_file(Inspection& inspection, const std::string& mets, xmlNode* stated,
                const std::string& href) {
    const std::string file = folder_of(mets) + href;
    if (inspection.told(file, mets) == nullptr) return;
    inspection.check_digest(file, attribute(stated, "CHECKSUMTYPE"), attribute(stated, "CHECKSUM"),
                            mets);
    inspection.check_size(file, attribute(stated, "SIZE"), mets);
}

void check_mets(Inspection& inspection, const std::string& mets, const std::string& name) {
    const XmlFile* const xml = inspection.xml(mets);
    if (xml == nullptr) return;
    if (const std::string objid = attribute(xml->root(), "OBJID"); objid != name)
        inspection.fault(package_rules::bad_layout, mets,
                         phrase("OBJID is {}, the folder is called {}", objid, name));
    for (xmlNode* reference : elements(xml->root(), "mdRef"))
        check_file(inspection, mets, reference, attribute(reference, "href"));
    for (xmlNode* file : elements(xml->root(), "file"))
        for (xmlNode* location : children(file, "FLocat"))
            check_file(inspection, mets, file, attribute(location, "href"));
    for (xmlNode* pointer : elements(xml->root(), "mptr"))
        inspection.told(folder_of(mets) + attribute(pointer, "href"), mets);
    check_references(inspection, mets, xml->root());
}

}  // namespace

void inspect_mets(Inspection& inspection) {
    inspection.known.insert("METS.xml");
    check_mets(inspection, "METS.xml", inspection.package.name);
    const std::string prefix = "representations/";
    std::set<std::string> representations;
    for (const auto& [file, bytes] : inspection.package.files)
        if (file.starts_with(prefix))
            representations.insert(
                file.substr(prefix.size(), file.find('/', prefix.size()) - prefix.size()));
    for (const std::string& name : representations) {
        const std::string mets = prefix + name + "/METS.xml";
        if (inspection.told(mets, "an E-ARK SIP") != nullptr) check_mets(inspection, mets, name);
    }
    for (const auto& [file, bytes] : inspection.package.files)
        if (!inspection.known.contains(file))
            inspection.fault(package_rules::unknown_file, file, phrase("no METS tells of it"));
}

}  // namespace voetnoot::package
