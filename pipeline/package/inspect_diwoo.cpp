// Files for publication: each is one that a receipt names, and their DiWoo states what it demands.
#include "pipeline/package/diwoo.hpp"
#include "pipeline/package/inspection.hpp"
#include "pipeline/package/receipts_in.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/package_rules.hpp"
#include "pipeline/source/sha256.hpp"

namespace voetnoot::package {

namespace {

void check_diwoo(Inspection& inspection, const std::string& file) {
    const XmlFile* const xml = inspection.xml(file);
    if (xml == nullptr) return;
    const auto demand = [&](const char* element, bool listed) {
        const std::vector<xmlNode*> found = elements(xml->root(), element);
        if (found.empty() || text_of(found.front()).empty()) {
            inspection.fault(package_rules::bad_value, file, phrase("{} is missing or empty", element));
            return;
        }
        for (xmlNode* node : found)
            if (listed &&
                !attribute(node, "resource").starts_with("https://identifier.overheid.nl/tooi/"))
                inspection.fault(
                    package_rules::bad_value, file,
                    phrase("{}: '{}' is no address of TOOI", element, attribute(node, "resource")));
    };
    demand("publisher", true);
    demand("officieleTitel", false);
    demand("informatiecategorie", true);
    demand("soortHandeling", true);
    demand("atTime", false);
}

}  // namespace

void inspect_diwoo(Inspection& inspection) {
    std::set<std::string> promised;
    for (const ReceiptIn& receipt : receipts_in(inspection.package)) {
        inspection.known.insert(receipt.file());
        promised.insert(receipt.source());
        for (const auto& output : receipt.json().at("outputs")) promised.insert(output.at("sha256"));
        for (const auto& picture : receipt.json().at("pictures"))
            if (picture.contains("sha256")) promised.insert(picture.at("sha256"));
    }
    for (const auto& [file, bytes] : inspection.package.files) {
        if (file.ends_with(diwoo_suffix)) check_diwoo(inspection, file);
        else if (!inspection.known.contains(file) && !promised.contains(sha256(bytes)))
            inspection.fault(package_rules::unknown_file, file, phrase("no receipt knows it"));
    }
}

}  // namespace voetnoot::package
