// What metadata says that a letter cites, against what its receipt says: the same papers, in MDTO and in
// DiWoo each letter's own, in Dublin Core those of all letters of the package. (A transfer's own list:
// inspect_transfer.)
#include "pipeline/package/digest.hpp"
#include "pipeline/package/diwoo.hpp"
#include "pipeline/package/inspection.hpp"
#include "pipeline/package/mdto.hpp"
#include "pipeline/package/receipts_in.hpp"
#include "pipeline/package/relations.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/package_rules.hpp"
#include "pipeline/source/sha256.hpp"

#include <fmt/format.h>

namespace voetnoot::package {

namespace {

using Addresses = std::set<std::string>;

class CitationInspection {
public:
    explicit CitationInspection(Inspection& inspection) : inspection_(inspection) {
        for (const ReceiptIn& receipt : receipts_in(inspection.package)) {
            Cited cited{receipt.file(), receipt.citations()};
            all_.insert(cited.addresses.begin(), cited.addresses.end());
            const std::string digest = sha256(*inspection.bytes(receipt.file()));
            by_object_.emplace(uuid_of_letter(receipt.source(), digest), std::move(cited));
        }
    }

    void inspect() {
        for (const auto& [file, bytes] : inspection_.package.files)
            if (file.ends_with(object_suffix)) inspect_object(file);
        for (const auto& [file, bytes] : inspection_.package.files) {
            if (file.ends_with(diwoo_suffix)) inspect_publication(file);
            if (file.ends_with("/dc.xml")) inspect_dublin_core(file);
        }
    }

private:
    struct Cited {
        std::string receipt;
        Addresses addresses;
    };

    void inspect_object(const std::string& file) {
        const XmlFile* const xml = inspection_.xml(file);
        xmlNode* const object = xml == nullptr ? nullptr : child(xml->root(), "informatieobject");
        Addresses said;
        for (xmlNode* related : children(object, "gerelateerdInformatieobject"))
            if (child_text(child(related, "gerelateerdInformatieobjectTypeRelatie"), "begripCode") ==
                refers_to.address)
                said.insert(child_text(child(related, "gerelateerdInformatieobjectVerwijzing"),
                                       "verwijzingNaam"));
        for (xmlNode* identifier : children(object, "identificatie")) {
            const std::string value = child_text(identifier, "identificatieKenmerk");
            objects_.insert(value);
            if (const auto letter = by_object_.find(value); letter != by_object_.end())
                check_cited(inspection_, file, said, letter->second.addresses, letter->second.receipt);
        }
    }

    void inspect_publication(const std::string& file) {
        const std::string receipt = file.substr(0, file.size() - diwoo_suffix.size()) + ".receipt.json";
        const XmlFile* const xml = inspection_.xml(file);
        if (xml == nullptr) return;
        Addresses said;
        for (xmlNode* relation : elements(xml->root(), "documentrelatie"))
            if (attribute(child(relation, "role"), "resource") == refers_to.address)
                said.insert(attribute(child(relation, "relation"), "resource"));
        for (const auto& [object, cited] : by_object_)
            if (cited.receipt == receipt) check_cited(inspection_, file, said, cited.addresses, receipt);
    }

    // Its relations are these, and the letters of a dossier.
    void inspect_dublin_core(const std::string& file) {
        const XmlFile* const xml = inspection_.xml(file);
        if (xml == nullptr) return;
        Addresses said;
        for (xmlNode* relation : children(xml->root(), "relation"))
            if (!objects_.contains(text_of(relation))) said.insert(text_of(relation));
        const std::string receipt =
            by_object_.size() == 1 ? by_object_.begin()->second.receipt : "*.receipt.json";
        check_cited(inspection_, file, said, all_, receipt);
    }

    Inspection& inspection_;
    std::map<std::string, Cited> by_object_;  // by the identifier that MDTO has for the letter
    Addresses all_;
    std::set<std::string> objects_;  // identifiers of letters
};

}  // namespace

void check_cited(Inspection& inspection, const std::string& file, const Addresses& said,
                 const Addresses& proved, const std::string& receipt) {
    for (const std::string& address : proved)
        if (!said.contains(address))
            inspection.fault(
                package_rules::unproved_citation, file,
                phrase("does not say that the letter cites {}, as {} does", address, receipt));
    for (const std::string& address : said)
        if (!proved.contains(address))
            inspection.fault(package_rules::unproved_citation, file,
                             phrase("says that the letter cites {}; {} does not", address, receipt));
}

void inspect_citations(Inspection& inspection) {
    CitationInspection(inspection).inspect();
}

}  // namespace voetnoot::package
